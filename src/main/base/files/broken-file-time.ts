import type { Clock } from '../time/clock.ts'

const hour = 3_600_000
/** How long what made no sense is kept for whoever could mend it, in milliseconds. */
const keptFor = 30 * 24 * hour

export type BrokenFileTimeParts = {
  readonly clock: Clock
  /** Whether the clock can be right: one that cannot removes nothing. */
  readonly timeIsKnown: () => boolean
  /** Removes what was set aside before an instant, in milliseconds since 1970. */
  readonly removeBefore: (instant: number) => void
}

/** Lets files that were set aside go when their time has come: looks now and every hour. */
export function watchBrokenFiles({ clock, timeIsKnown, removeBefore }: BrokenFileTimeParts): { dispose(): void } {
  let cancel = (): void => undefined
  function look(): void {
    if (timeIsKnown()) removeBefore(clock.now().getTime() - keptFor)
    cancel = clock.after(hour, look)
  }
  look()
  return { dispose: () => cancel() }
}
