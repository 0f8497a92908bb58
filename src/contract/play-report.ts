import { z } from 'zod'

const count = z.number().int().min(0)

/** Days of this computer's calendar; both belong to the period. */
export const reportPeriodSchema = z
  .strictObject({ from: z.iso.date(), until: z.iso.date() })
  .refine(({ from, until }) => from <= until, 'from is not after until')
export type ReportPeriod = z.infer<typeof reportPeriodSchema>

/** An item of a package, whatever playlist it was shown in. */
export const reportedItemSchema = z.strictObject({ package: z.string().max(200), item: z.string().max(200) })
export type ReportedItem = z.infer<typeof reportedItemSchema>

/** How many items a report names, those with the most plays first. */
export const mostReportedItems = 25_000

/** What a report is asked for. `item`: whom its days are about; null: all items together. */
export const reportQuestionSchema = z.strictObject({ period: reportPeriodSchema, item: reportedItemSchema.nullable() })
export type ReportQuestion = z.infer<typeof reportQuestionSchema>

/**
 * Proof of play over a period, as far as its days are over. Days on which somebody pressed the button keep which items
 * were on and nothing else (P14): they add to `itemDays`, and to no figure.
 */
export const playReportSchema = z.strictObject({
  question: reportQuestionSchema,
  /** `unreadable`: its file is not as it was written. */
  days: z.array(
    z.strictObject({
      day: z.iso.date(),
      kept: z.enum(['every-play', 'items', 'unreadable']),
      plays: count,
      milliseconds: count,
    }),
  ),
  items: z
    .array(
      z.strictObject({
        ...reportedItemSchema.shape,
        plays: count,
        milliseconds: count,
        /** How many of the plays did not go to their end. */
        cutShort: count,
        /** How many of the plays were on a display that was off or not connected. */
        unseen: count,
        /** On how many of the days that keep items only it was on. */
        itemDays: count,
        /** Its share of the time on the screen, 0 to 1, real and planned, over the days of `voice`; null: not in it. */
        voice: z.strictObject({ real: z.number(), planned: z.number() }).nullable(),
      }),
    )
    .max(mostReportedItems),
  /** How many more items there are. */
  moreItems: count,
  /**
   * What share of voice is over: days that keep every play and on which nothing was on but the package that plays now, since
   * the plan of no other is known. Null: there is no such day.
   */
  voice: z.strictObject({ package: z.string(), version: z.number().int(), days: count }).nullable(),
})
export type PlayReport = z.infer<typeof playReportSchema>
