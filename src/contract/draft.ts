import { z } from 'zod'
import {
  assetSchema,
  itemSchema,
  manifestSchema,
  playlistSchema,
  timeOfDaySchema,
  weekdaySchema,
} from './package/package.ts'

/** What the editor takes; a package may hold more. */
export const draftLimits = {
  items: 500,
  titleLength: 200,
  /** How long an item may be set to stay, in milliseconds. */
  shortest: 1_000,
  longest: 3_600_000,
} as const

const playlistIdSchema = playlistSchema.shape.id
// The day after it has to be one that can be written, too.
const lastDaySchema = z.iso.date().refine((day) => day < '9999')

/**
 * When the playlist is shown. `alone`: the package holds nothing else. The others go with what plays now: `times` is in
 * force on its days from `from` until `until`, half-open, past midnight where `until` is not later; null: the whole day; and
 * on no day after `lastDay`, by this computer's time zone. `instead` takes the place of one of its playlists, with that one's
 * times.
 */
export const draftPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('alone') }),
  z.strictObject({
    kind: z.literal('times'),
    days: z.array(weekdaySchema).min(1).max(7),
    hours: z.strictObject({ from: timeOfDaySchema, until: timeOfDaySchema }).nullable(),
    lastDay: lastDaySchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('instead'),
    playlist: playlistIdSchema,
    title: manifestSchema.shape.title,
  }),
])
export type DraftPlace = z.infer<typeof draftPlaceSchema>

/** One item of a draft. Its file lies in the draft's folder under its digest. */
export const draftItemSchema = z.strictObject({
  /** What staff know it by: the name of the file that it came from. */
  name: z.string().min(1).max(300),
  file: assetSchema,
  /** How long a film is, in milliseconds; null: it is none, or does not say. */
  length: z.number().int().min(1).nullable(),
  /** What the package says of it; the editor changes its duration, and keeps the rest. */
  item: itemSchema,
})
export type DraftItem = z.infer<typeof draftItemSchema>

/** A playlist that staff put together, as `draft.json` keeps it until it is published or begun anew. */
export const draftSchema = z.strictObject({
  format: z.literal(1),
  /** The playlist's id in the package where it takes nobody's place: published again, it takes its own. */
  playlist: playlistIdSchema,
  /** Empty: not named yet. */
  title: z.string().max(draftLimits.titleLength),
  items: z.array(draftItemSchema).max(draftLimits.items),
  loop: playlistSchema.shape.loop,
  place: draftPlaceSchema,
})
export type Draft = z.infer<typeof draftSchema>
