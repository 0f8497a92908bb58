import type { OfferedInterest } from '../../contract/package/offered-interests.ts'
import type { BlockedReason } from '../../contract/reasons.ts'
import type { Sheet } from '../../contract/session.ts'
import type { Settings } from '../../contract/settings/settings.ts'
import type { SessionMode } from './session-mode.ts'

/** What main can offer at this moment, beside what staff have set. */
export type Offers = {
  /** Whether the player may ask at all; false hides the button. */
  readonly invitation: boolean
  /** Whether the camera part can be kept: camera, models and self-test are in order. */
  readonly camera: boolean
}

/**
 * Why nobody is asked whatever else is in order: nobody has said yet whether people can press anything here, or nobody
 * can (a window to the street). Null: they can.
 */
export function reachObstacle({
  screen,
}: Settings): Extract<BlockedReason, 'reach-unasked' | 'nobody-can-press'> | null {
  if (screen.reach === 'unasked') return 'reach-unasked'
  return screen.reach === 'none' ? 'nobody-can-press' : null
}

/**
 * Whether the sheet could say who asks and whom to turn to. Without both a yes is none: whoever agrees must know who is
 * responsible (GDPR, art. 4 no. 11 and recital 42; EDPB guidelines 05/2020, 64).
 */
export function saysWho({ shop }: Pick<Settings, 'shop'>): boolean {
  return shop.name !== '' && shop.contact !== ''
}

/** Whether the button is shown. */
export function mayInvite(settings: Settings, offers: Offers): boolean {
  return settings.personalization.enabled && offers.invitation && reachObstacle(settings) === null
}

/** Whether two packages offer the same by touch, leading to the same restricted items. */
export function sameInterests(one: readonly OfferedInterest[], other: readonly OfferedInterest[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The sheet, made of what is really offered (P11). */
export function sheetOf(
  settings: Settings,
  offers: Offers,
  interests: readonly OfferedInterest[],
  nonce: string,
  mode: SessionMode = 'customer',
): Sheet {
  // Training needs no camera, and whoever marks the area knows who asks. Marking the area reads no age.
  const camera = mode === 'training' || (offers.camera && (mode === 'set-up' || saysWho(settings)))
  return {
    nonce,
    setUp: mode === 'set-up',
    camera,
    offerAgeBand: camera && mode !== 'set-up' && settings.personalization.offerAgeBand,
    limitSeconds: settings.personalization.limitSeconds,
    shopName: settings.shop.name,
    contact: settings.shop.contact,
    interests: [...interests],
  }
}
