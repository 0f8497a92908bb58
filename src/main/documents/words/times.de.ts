import { lengthInWords } from '../../../contract/length-in-words.ts'

/** Days and times as German documents write them: a day here, a day by its name alone, a moment. */
export const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long' })
export const dayAlone = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' })
export const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short' })

/** A length of time as customers read it, e.g. "90 Sekunden". */
export const duration = (seconds: number): string => lengthInWords(seconds, 'de')
