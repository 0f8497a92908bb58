import { counting } from '../../../contract/counting.ts'

const count = counting('en')

/** Days and times as English documents write them: a day here, a day by its name alone, a moment. */
export const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
export const dayAlone = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
export const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** A length of time, e.g. "3 minutes 30 seconds". */
export function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [
    ...(minutes > 0 ? [count(minutes, 'minute', 'minutes')] : []),
    ...(rest > 0 ? [count(rest, 'second', 'seconds')] : []),
  ]
  return parts.join(' ')
}
