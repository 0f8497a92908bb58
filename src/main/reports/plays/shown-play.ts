import { loggedItemOf } from './play-day.ts'
import type { CutShort, DisplayState, LoggedItem, Play } from './play-line.ts'

/** An item that is on the screen now. */
export type ShownPlay = {
  readonly item: LoggedItem
  /** How long it is meant to be on, in milliseconds; null: until it says so. */
  readonly planned: number | null
  readonly at: Date
  /** Monotonic, in milliseconds. */
  readonly since: number
  readonly day: string
  /** Of all looks at the display so far. */
  readonly display: DisplayState
}

/** With one look more at the display. One that found it off is enough: who pays for a play pays for one that could be seen. */
export function seenOn(shown: ShownPlay, now: DisplayState): ShownPlay {
  const { display: before } = shown
  if (before === 'off' || now === 'off') return { ...shown, display: 'off' }
  return { ...shown, display: before === 'unknown' ? before : now }
}

const lasted = ({ since }: ShownPlay, now: number): number => Math.round(now - since)

/** As it is kept if it ends at `now`, monotonic. */
export function playOf(shown: ShownPlay, ending: Play['ending'], now: number): Play {
  return {
    at: shown.at.toISOString(),
    milliseconds: lasted(shown, now),
    ...loggedItemOf(shown.item),
    display: shown.display,
    ending,
  }
}

/** How it ended at `now`: one that had its time is complete, whatever came then. `why` is null: it came to its own end. */
export function endingOf(shown: ShownPlay, why: CutShort | null, now: number): Play['ending'] {
  const whole = why === null || (shown.planned !== null && lasted(shown, now) >= shown.planned)
  return whole ? 'complete' : why
}
