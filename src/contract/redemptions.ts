import { z } from 'zod'
import { couponCodeSchema, textByLanguageSchema } from './package/package.ts'

export const redemptionLimits = {
  /** Characters of a table from the till. */
  tableLength: 1_000_000,
  /** Of one campaign on one day. */
  count: 100_000,
  keptDays: 400,
} as const

/**
 * How often a coupon was redeemed on a day, as the till counts it. A campaign is a coupon of a package, by its code: one code is
 * one coupon, the same for everybody (P11). Never a person, a purchase or a time of day.
 */
export const redemptionSchema = z.strictObject({
  campaign: couponCodeSchema,
  day: z.iso.date(),
  count: z.number().int().min(0).max(redemptionLimits.count),
})
export type Redemption = z.infer<typeof redemptionSchema>

/** What a table from the till has, and nothing else. */
export const redemptionColumns = ['date', 'campaign', 'count'] as const
const columnSchema = z.enum(redemptionColumns)
/** As it stands in the table, cut. */
const columnName = z.string().max(60)
const line = z.number().int().min(1)

/** Why a table was not taken; nothing of it was. `line`: of the file, from 1. */
export const tableRefusalSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('not-a-table') }),
  /** It looks as if it told of persons, or of single purchases. */
  z.strictObject({ code: z.literal('column-personal'), name: columnName }),
  z.strictObject({ code: z.literal('column-unknown'), name: columnName }),
  /** A separator too many at the end of the head line, in most cases. */
  z.strictObject({ code: z.literal('column-unnamed') }),
  z.strictObject({ code: z.literal('column-missing'), column: columnSchema }),
  z.strictObject({ code: z.literal('cell-invalid'), line, column: columnSchema }),
  /** It has more or fewer cells than the head line: a separator too many, in most cases. */
  z.strictObject({ code: z.literal('cells-uneven'), line }),
  /** No package here has had a coupon of that code. */
  z.strictObject({ code: z.literal('campaign-unknown'), line }),
])
export type TableRefusal = z.infer<typeof tableRefusalSchema>

const count = z.number().int().min(0)

export const redemptionsViewSchema = z.strictObject({
  campaigns: z.array(
    z.strictObject({
      code: couponCodeSchema,
      label: textByLanguageSchema,
      /** Whether the package that plays now has it. */
      offered: z.boolean(),
      /** Days with a count, oldest first. */
      days: z.array(z.strictObject({ day: z.iso.date(), count })),
    }),
  ),
  /** What came of the last table; null: none came yet. */
  taken: z
    .discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        campaigns: count,
        from: z.iso.date(),
        until: z.iso.date(),
        /** How many days of a campaign had another count before. */
        replaced: count,
        /** How many were left out because they are older than anything that is kept. */
        tooOld: count,
      }),
      z.strictObject({ ok: z.literal(false), refusal: tableRefusalSchema }),
    ])
    .nullable(),
})
export type RedemptionsView = z.infer<typeof redemptionsViewSchema>
