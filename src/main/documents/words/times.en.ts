import { lengthInWords } from '../../../contract/length-in-words.ts'

/** Days and times as English documents write them: a day here, a day by its name alone, a moment. */
export const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
export const dayAlone = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
export const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** A length of time as customers read it, e.g. "90 seconds". */
export const duration = (seconds: number): string => lengthInWords(seconds, 'en')
