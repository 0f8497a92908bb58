import type { Clock } from '../base/time/clock.ts'

export type PageWatch = {
  /** Whether the page says that it draws; one that is only beginning counts as one that does, for as long as that may take. */
  answers(): boolean
  /** Whether its page has said since it was loaded that it lives; unlike `answers`, false while it is only beginning. */
  saysSo(): boolean
  /** The page said that it draws. */
  alive(): void
  /** The page was (re)loaded and has until `firstWord` to say so. */
  loading(): void
  /** The page is gone, and waits to be loaded again: nobody expects a word of it before. */
  gone(): void
  dispose(): void
}

const silence = 10_000
const firstWord = 30_000
/** So long without a word no page draws, however often it was gone and loaded meanwhile. */
const wordless = 45_000
/** A timer that is as late as this slept with the computer, or behind something that held main up. */
const late = 2_000

/** Calls `then` after so many milliseconds, or, where it would be late, once it is not; returns how to call it off. */
function awakeAfter(clock: Clock, milliseconds: number, then: () => void): () => void {
  let cancel = (): void => undefined
  const within = (again: boolean): void => {
    const due = clock.monotonic() + milliseconds
    cancel = clock.after(milliseconds, () => {
      if (!again && clock.monotonic() - due > late) within(true)
      else then()
    })
  }
  within(false)
  return () => cancel()
}

/**
 * Notices a page that hangs: one that said nothing for ten seconds, or did not come up within thirty. What it said while the
 * computer slept, or main was held up, is heard only afterwards: then it has that time once more. One that goes away again and
 * again before it said anything hangs at no time, but it does not answer either.
 */
export function watchPage(clock: Clock, hung: () => void): PageWatch {
  let cancel = (): void => undefined
  let cancelWordless = (): void => undefined
  let answers = true
  let spoke = false
  const within = (milliseconds: number): void => {
    cancel()
    cancel = awakeAfter(clock, milliseconds, () => {
      answers = false
      hung()
      within(firstWord)
    })
  }
  const listen = (): void => {
    cancelWordless()
    cancelWordless = awakeAfter(clock, wordless, () => {
      answers = false
    })
  }
  within(firstWord)
  listen()
  return {
    answers: () => answers,
    saysSo: () => answers && spoke,
    alive() {
      spoke = true
      answers = true
      within(silence)
      listen()
    },
    loading: () => within(firstWord),
    gone: () => cancel(),
    dispose() {
      cancel()
      cancelWordless()
    },
  }
}
