import type { Clock } from '../base/clock.ts'

export type PageWatch = {
  /** Whether the page says that it draws; a page that is only beginning counts as one that does. */
  answers(): boolean
  /** The page said that it draws. */
  alive(): void
  /** The page was (re)loaded and has until `firstWord` to say so. */
  loading(): void
  dispose(): void
}

const silence = 10_000
const firstWord = 30_000

/** Notices a page that hangs: one that said nothing for ten seconds, or did not come up within thirty. */
export function watchPage(clock: Clock, hung: () => void): PageWatch {
  let cancel = (): void => undefined
  let answers = true
  const within = (milliseconds: number): void => {
    cancel()
    cancel = clock.after(milliseconds, () => {
      answers = false
      hung()
      within(firstWord)
    })
  }
  within(firstWord)
  return {
    answers: () => answers,
    alive() {
      answers = true
      within(silence)
    },
    loading: () => within(firstWord),
    dispose: () => cancel(),
  }
}
