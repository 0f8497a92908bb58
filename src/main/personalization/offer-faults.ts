import type { BlockedReason, FaultCode } from '../../contract/reasons.ts'
import type { Settings } from '../../contract/settings/settings.ts'
import type { Obstacle } from './session-events.ts'
import { reachObstacle, saysWho } from './session-sheet.ts'

/** Every code that says why nobody is asked; what is not named any more is over. */
export const offerFaultGroup = [
  'reach-unasked',
  'shop-unnamed',
  'no-camera',
  'debug-switches',
  'self-test-failed',
  'camera-held',
  'models-missing',
  'models-altered',
  'camera-not-closed',
  'vision-not-gone',
  'words-not-dropped',
] as const satisfies readonly FaultCode[]
type OfferFault = (typeof offerFaultGroup)[number]

/** What can be wrong with camera, models and start options. */
export type CameraFault = Extract<BlockedReason, 'no-camera' | 'debug-switches' | 'models-missing' | 'models-altered'>

/** A camera that is not there, and a name that is not on the sheet, are missed only where people may be asked. */
function missedWhereAsked({
  settings,
  offered,
}: {
  readonly settings: Settings
  readonly offered: readonly CameraFault[]
}) {
  if (!settings.personalization.enabled) return offered.filter((fault) => fault !== 'no-camera')
  return saysWho(settings) ? offered : (['shop-unnamed', ...offered] as const)
}

/** Why nobody is asked, or not for a camera, as staff are told. */
export function offerFaults(now: {
  readonly settings: Settings
  readonly offered: readonly CameraFault[]
  readonly selfTestFailed: boolean
  /** What keeps a session from beginning until the player starts anew. */
  readonly obstacle: Obstacle | null
}): readonly OfferFault[] {
  const reach = reachObstacle(now.settings)
  // That nobody can press anything is what staff said, and no fault; the camera is not needed then.
  const offered = reach === null ? missedWhereAsked(now) : reach === 'reach-unasked' ? [reach] : []
  return [
    ...offered,
    ...(now.selfTestFailed ? (['self-test-failed'] as const) : []),
    ...(now.obstacle ? [now.obstacle] : []),
  ]
}
