import { z } from 'zod'
import { planReasonSchema } from '../../../contract/plan.ts'

/** What was shown: an item of a playlist of a package, and why. */
const loggedItem = {
  package: z.string(),
  version: z.number().int(),
  playlist: z.string(),
  item: z.string(),
  reason: planReasonSchema,
}
export const loggedItemSchema = z.strictObject(loggedItem)
export type LoggedItem = z.infer<typeof loggedItemSchema>

/**
 * Why an item was cut short: something took over at once, it failed while it was on, the page that draws was gone, the
 * player was ended, or it ended without a word, as by a power cut.
 */
export const cutShortSchema = z.enum(['taken-over', 'failed', 'page-gone', 'ended', 'lost'])
export type CutShort = z.infer<typeof cutShortSchema>

/**
 * Whether anybody could see it. `on`: whenever it was looked the display was on; `off`: once at least it was off or not
 * connected; `unknown`: the system does not say.
 */
export const displayStateSchema = z.enum(['on', 'off', 'unknown'])
export type DisplayState = z.infer<typeof displayStateSchema>

/** One play: when the item was presented, how long it was on, on a display in which state, and whether to its end. */
export const playSchema = z.strictObject({
  at: z.iso.datetime(),
  milliseconds: z.number().int().min(0),
  ...loggedItem,
  display: displayStateSchema,
  ending: z.union([z.literal('complete'), cutShortSchema]),
})
export type Play = z.infer<typeof playSchema>

/**
 * What a day keeps. `every-play`: each with its time, in their order. `items`: only which items were on, because
 * somebody pressed the button on that day, and a gap between plays would tell when and for how long (P14).
 */
export const keptSchema = z.enum(['every-play', 'items'])
export type Kept = z.infer<typeof keptSchema>

const daySchema = z.iso.date()
const headSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** The first line of a day's file. */
export const dayBeginSchema = z.strictObject({ day: daySchema, kept: keptSchema })
export type DayBegin = z.infer<typeof dayBeginSchema>

/** The last line of a day that is over: its place in the chain, the head of the day before, and its own. */
export const dayEndSchema = z.strictObject({
  day: daySchema,
  number: z.number().int().min(1),
  previous: headSchema,
  head: headSchema,
})
export type DayEnd = z.infer<typeof dayEndSchema>

/** A day as its file holds it; `end` is null while it is not over. */
export type PlayDay = {
  readonly day: string
  readonly kept: Kept
  readonly plays: readonly Play[]
  readonly items: readonly LoggedItem[]
  readonly end: DayEnd | null
}
