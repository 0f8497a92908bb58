import { z } from 'zod'
import { dayMilliseconds } from '../day-length.ts'

const pattern = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/

/**
 * The length of an ISO 8601 duration in milliseconds, or `undefined` if the text is none. Days, hours, minutes and
 * seconds (with up to three decimals) are taken; years, months and weeks have no fixed length and are not.
 */
export function durationMilliseconds(text: string): number | undefined {
  const match = pattern.exec(text)
  if (!match || text === 'P') return undefined
  const [days, hours, minutes, seconds] = [1, 2, 3, 4].map((group) => Number(match[group] ?? 0))
  return Math.round((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000)
}

const expected = 'an ISO 8601 duration such as PT10S, longer than nothing and at most a day'

/** An ISO 8601 duration between 0 (exclusive) and one day, kept as text. */
export const durationSchema = z
  .string()
  .max(32)
  .regex(pattern, expected)
  .refine((text) => {
    const length = durationMilliseconds(text)
    return length !== undefined && length > 0 && length <= dayMilliseconds
  }, expected)
