import type { HoursSettings } from '../../contract/settings/settings-hours.ts'
import type { Clock } from '../base/time/clock.ts'
import type { WallClock } from '../base/time/wall-clock.ts'
import { isOpen, nextOpenChange } from './operating-hours.ts'

export type ShopHours = {
  /** Whether the screen is to be on, and when that changes; null: not within five weeks. */
  now(): { readonly open: boolean; readonly changesAt: Date | null }
  /** To be called when opening hours, clock or time zone may have changed. */
  look(): void
  dispose(): void
}

/** A clock that is set, or a zone that changes, is noticed so soon. */
const longestWait = 60_000

/**
 * Follows the operating hours. A clock that cannot be right switches nothing off: the screen is on until somebody sets it.
 */
export function followHours(parts: {
  readonly clock: Clock
  readonly wallClock: () => WallClock
  readonly timeIsKnown: () => boolean
  readonly settings: () => HoursSettings
  readonly changed: () => void
}): ShopHours {
  const { clock, settings } = parts
  let cancel = (): void => undefined
  const read = (): { open: boolean; changesAt: Date | null } => {
    if (!parts.timeIsKnown()) return { open: true, changesAt: null }
    const now = clock.now().getTime()
    const wallClock = parts.wallClock()
    const next = nextOpenChange(settings(), wallClock, now)
    return { open: isOpen(settings(), wallClock(now)), changesAt: next === null ? null : new Date(next) }
  }
  let seen = read()
  function look(): void {
    const before = seen
    seen = read()
    cancel()
    const left = seen.changesAt === null ? longestWait : seen.changesAt.getTime() - clock.now().getTime()
    cancel = clock.after(Math.min(longestWait, Math.max(1, left)), look)
    if (before.open !== seen.open || before.changesAt?.getTime() !== seen.changesAt?.getTime()) parts.changed()
  }
  look()
  return { now: () => seen, look, dispose: () => cancel() }
}
