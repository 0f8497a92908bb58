import type { ScreenControlView } from '../../contract/views/programme-view.ts'
import type { Clock } from '../base/time/clock.ts'

/** How long a pause lasts, and how long the screen stays black, unless staff end it before. */
const pauseMilliseconds = 10 * 60_000
const blackMilliseconds = 60 * 60_000

export type ScreenControlParts = {
  readonly clock: Clock
  readonly playback: { skip(): boolean; hold(): boolean; held(): boolean }
  /** Whether a customer has the screen: staff change nothing then. */
  readonly sessionOpen: () => boolean
  readonly changed: () => void
}

export type ScreenControl = {
  view(): ScreenControlView
  black(): boolean
  skip(): 'not-now' | undefined
  pause(): 'not-now' | undefined
  blacken(): 'not-now' | undefined
  resume(): 'not-now' | undefined
  dispose(): void
}

/**
 * What staff make of the loop for a while.
 *
 *     playing ── pause ──▶ paused ──┐
 *        │  ▲ ── blacken ─▶ black ──┤ resume, skip, time
 *        │  └───────────────────────┘
 *        └─ a pause also ends with what ends the hold: another package, a session, a file that fails,
 *           an interrupt
 *
 * Both end by themselves: a screen that somebody forgot is on again.
 */
export function createScreenControl({ clock, playback, sessionOpen, changed }: ScreenControlParts): ScreenControl {
  let stands: { readonly mode: 'paused' | 'black'; readonly until: string } | null = null
  let cancel = (): void => undefined

  const end = (): void => {
    cancel()
    const wasBlack = stands?.mode === 'black'
    stands = null
    if (playback.held() || wasBlack) playback.skip()
    changed()
  }
  const begin = (mode: 'paused' | 'black', milliseconds: number): void => {
    cancel()
    stands = { mode, until: new Date(clock.now().getTime() + milliseconds).toISOString() }
    cancel = clock.after(milliseconds, end)
    changed()
  }
  return {
    view: () => (stands && (stands.mode === 'black' || playback.held()) ? stands : { mode: 'playing' }),
    black: () => stands?.mode === 'black',
    skip() {
      if (sessionOpen()) return 'not-now'
      cancel()
      stands = null
      playback.skip()
      changed()
      return undefined
    },
    pause() {
      if (sessionOpen() || !playback.hold()) return 'not-now'
      begin('paused', pauseMilliseconds)
      return undefined
    },
    blacken() {
      if (sessionOpen()) return 'not-now'
      // Where there is no item that could be held, what goes on behind the black is not seen either.
      playback.hold()
      begin('black', blackMilliseconds)
      return undefined
    },
    resume() {
      if (sessionOpen()) return 'not-now'
      if (stands) end()
      return undefined
    },
    dispose: () => cancel(),
  }
}
