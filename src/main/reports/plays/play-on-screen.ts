import { createAwakeTime } from '../../../contract/awake-time.ts'
import type { Clock } from '../../base/time/clock.ts'
import type { CutShort, DisplayState, Play } from './play-line.ts'
import { endingOf, playOf, type ShownPlay, seenOn } from './shown-play.ts'

export type PlayOnScreen = {
  begin(shown: Pick<ShownPlay, 'item' | 'planned' | 'day'>): void
  /** Looks at the display once more, for what is on it; to be called every `lookEvery` milliseconds. */
  look(): void
  /** The day on which it began; null: nothing is on. */
  day(): string | null
  /** What is kept of it if the player is lost now; null: nothing is on. */
  running(): Play | null
  /** It is not on any more, `why` null: it came to its own end. What is kept of it; null: nothing was on. */
  end(why: CutShort | null): Play | null
  /** Nothing is kept of it. */
  forget(): void
}

/** How often the display is to be looked at, in milliseconds. What comes much later slept with the computer. */
export const lookEvery = 4_000

/** The item that is on the screen, with all looks at the display that shows it. While the computer sleeps, nothing is on. */
export function createPlayOnScreen(clock: Clock, display: () => DisplayState): PlayOnScreen {
  let on: ShownPlay | null = null
  const awake = createAwakeTime(clock.monotonic, lookEvery)
  const look = (): void => {
    awake()
    if (on) on = seenOn(on, display())
  }
  return {
    begin(shown) {
      on = { ...shown, at: clock.now(), since: awake(), display: display() }
    },
    look,
    day: () => on?.day ?? null,
    running: () => on && playOf(on, 'lost', awake()),
    end(why) {
      look()
      const was = on
      on = null
      const now = awake()
      return was && playOf(was, endingOf(was, why, now), now)
    },
    forget() {
      on = null
    },
  }
}
