import type { Clock } from '../base/time/clock.ts'

export type PageWatch = {
  /** Whether the page says that it draws; a page that is only beginning counts as one that does. */
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
/** A timer that is as late as this slept with the computer, or behind something that held main up. */
const late = 2_000

/**
 * Notices a page that hangs: one that said nothing for ten seconds, or did not come up within thirty. What it said while the
 * computer slept, or main was held up, is heard only afterwards: then it has that time once more.
 */
export function watchPage(clock: Clock, hung: () => void): PageWatch {
  let cancel = (): void => undefined
  let answers = true
  let spoke = false
  const within = (milliseconds: number, again = false): void => {
    cancel()
    const due = clock.monotonic() + milliseconds
    cancel = clock.after(milliseconds, () => {
      if (!again && clock.monotonic() - due > late) {
        within(milliseconds, true)
        return
      }
      answers = false
      hung()
      within(firstWord)
    })
  }
  within(firstWord)
  return {
    answers: () => answers,
    saysSo: () => answers && spoke,
    alive() {
      spoke = true
      answers = true
      within(silence)
    },
    loading: () => within(firstWord),
    gone: () => cancel(),
    dispose: () => cancel(),
  }
}
