import type { Clock } from '../base/clock.ts'

const hour = 3_600_000

/** The day of a moment by this computer's own time zone, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** The instant at which the day of a moment began, by this computer's own time zone. */
export function dayBeganAt(moment: Date): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate())
}

/** The instant at which the day after that of a moment begins, by this computer's own time zone. */
export function nextDayBeginsAt(moment: Date): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1)
}

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
