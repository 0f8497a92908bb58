import { z } from 'zod'
import { playReportSchema, reportedItemSchema } from '../play-report.ts'
import { redemptionsViewSchema } from '../redemptions.ts'

const count = z.number().int().min(0)
/** A full hour, or the turn of a day. */
const instant = z.iso.datetime()

/**
 * What at least ten sessions have in common of an item (P14), over all periods that were released. Null: fewer than ten, or
 * none.
 */
const viewedItemSchema = z.strictObject({
  ...reportedItemSchema.shape,
  /** Rounded to 5, the seconds in each session too. */
  seen: z.strictObject({ sessions: count, secondsEach: count }).nullable(),
  more: count.nullable(),
  less: count.nullable(),
  /** From where the first of these periods begins to where the last one ends. */
  from: instant,
  until: instant,
})
export type ViewedItem = z.infer<typeof viewedItemSchema>

/** The figures of the page of reports, whole. */
export const figuresViewSchema = z.strictObject({
  /** The last one that was made; null: none yet. */
  report: playReportSchema.nullable(),
  /** Items without a line: fewer than ten sessions. */
  viewed: z.array(viewedItemSchema),
  redemptions: redemptionsViewSchema,
})
export type FiguresView = z.infer<typeof figuresViewSchema>
