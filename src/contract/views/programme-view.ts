import { z } from 'zod'
import { timeOfDaySchema, weekdaySchema } from '../package/package.ts'

/** Why a playlist is on, as staff are told: of a schedule's entry also when it holds. Null: at all days, hours, dates. */
export const staffReasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('schedule'),
    entry: z.number().int().min(0),
    days: z.array(weekdaySchema).nullable(),
    /** Half-open, by the wall clock; an `until` at or before `from` lies on the next day. */
    hours: z.strictObject({ from: timeOfDaySchema, until: timeOfDaySchema }).nullable(),
    validFrom: z.iso.datetime().nullable(),
    validUntil: z.iso.datetime().nullable(),
    interrupt: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('fallback') }),
  z.strictObject({ kind: z.literal('trigger'), trigger: z.string() }),
])
export type StaffReason = z.infer<typeof staffReasonSchema>

const playlistSchema = { playlist: z.string(), playlistTitle: z.string() }

/** What comes after the item on the screen. */
export const nextItemSchema = z.strictObject({ ...playlistSchema, item: z.string(), reason: staffReasonSchema })

/** One playlist of those that share the loop, and how many of its items can be shown. */
export const playlistTurnSchema = z.strictObject({
  ...playlistSchema,
  items: z.number().int().min(1),
  reason: staffReasonSchema,
})
export type PlaylistTurn = z.infer<typeof playlistTurnSchema>

/** How many stretches of a day, and how many playlists of a stretch, staff are told. */
export const dayLimits = { stretches: 96, turns: 12 } as const

/** The general programme of today, as far as the package alone decides it: stretches that follow each other. */
export const dayViewSchema = z.strictObject({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  stretches: z
    .array(
      z.strictObject({
        from: z.iso.datetime(),
        until: z.iso.datetime(),
        /** They share the loop by turns; none: the built-in picture. */
        turns: z.array(playlistTurnSchema).max(dayLimits.turns),
        /** How many more share it. */
        moreTurns: z.number().int().min(0),
      }),
    )
    .max(dayLimits.stretches),
  /** Until when the stretches reach, where there are too many for the whole day. */
  cutAt: z.iso.datetime().nullable(),
})
export type DayView = z.infer<typeof dayViewSchema>

/** What staff made of the loop for a while; it ends by itself. */
export const screenControlSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('playing') }),
  z.strictObject({ mode: z.enum(['paused', 'black']), until: z.iso.datetime() }),
])
export type ScreenControlView = z.infer<typeof screenControlSchema>
