import type { Clock } from '../base/time/clock.ts'

const hour = 3_600_000

/** The full hour that began last before a moment, or at it. */
export function hourBefore(moment: Date): Date {
  return new Date(moment.getTime() - (moment.getTime() % hour))
}

/** Runs `action` at every full hour: what is kept of sessions is written then, and tells no finer time (P14). */
export function onFullHours(clock: Clock, action: () => void): () => void {
  let cancel = (): void => undefined
  const wait = (): void => {
    cancel = clock.after(hour - (clock.now().getTime() % hour), () => {
      action()
      wait()
    })
  }
  wait()
  return () => cancel()
}
