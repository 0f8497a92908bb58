import { counting } from '../../../contract/counting.ts'

const count = counting('de')

/** Days and times as German documents write them: a day here, a day by its name alone, a moment. */
export const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long' })
export const dayAlone = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' })
export const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short' })

/** A length of time, e.g. "3 Minuten 30 Sekunden". */
export function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [
    ...(minutes > 0 ? [count(minutes, 'Minute', 'Minuten')] : []),
    ...(rest > 0 ? [count(rest, 'Sekunde', 'Sekunden')] : []),
  ]
  return parts.join(' ')
}
