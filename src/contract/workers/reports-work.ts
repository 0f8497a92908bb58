import { z } from 'zod'
import { playReportSchema, reportQuestionSchema } from '../play-report.ts'
import { hoursSettingsSchema } from '../settings/settings-hours.ts'
import { playsFormatSchema } from '../views/reports-view.ts'

const count = z.number().int().min(0)

/** A file for a stick: a text that main has made, or the play log in a form. */
const outgoingSchema = z.union([
  z.strictObject({ name: z.string(), text: z.string() }),
  z.strictObject({ name: z.string(), plays: playsFormatSchema }),
])

/** main → the process that reads the play log: one piece of work, and later perhaps that it is called off. */
export const mainToReportsSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('report'),
    dataDirectory: z.string(),
    question: reportQuestionSchema,
    /** What the share of voice is planned from: the package that plays now; null: none does. */
    plan: z
      .strictObject({
        /** Where its manifest lies. */
        folder: z.string(),
        playerVersion: z.string(),
        /** Digests of its files that cannot be shown: their items are not planned. */
        damaged: z.array(z.string()),
        timeZone: z.string(),
        hours: hoursSettingsSchema,
      })
      .nullable(),
  }),
  z.strictObject({ type: z.literal('check'), dataDirectory: z.string() }),
  z.strictObject({ type: z.literal('save'), dataDirectory: z.string(), format: playsFormatSchema, file: z.string() }),
  z.strictObject({
    type: z.literal('copy'),
    dataDirectory: z.string(),
    /** The folder that is made for this on a stick, and was not there before. */
    folder: z.string(),
    files: z.array(outgoingSchema),
  }),
  z.strictObject({ type: z.literal('abort') }),
])
export type MainToReports = z.infer<typeof mainToReportsSchema>
export type ReportsOrder = Exclude<MainToReports, { type: 'abort' }>

/** How a piece of work ended. `failed`: nothing came of it, and nothing half-done is left. */
export const reportsOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reported'), report: playReportSchema }),
  z.strictObject({ kind: z.literal('holds'), days: count, plays: count }),
  z.strictObject({ kind: z.literal('breach'), day: z.string().max(40) }),
  z.strictObject({ kind: z.literal('saved') }),
  z.strictObject({ kind: z.literal('copied'), folder: z.string() }),
  z.strictObject({
    kind: z.literal('refused'),
    reason: z.enum(['not-saved', 'disk-full', 'stick-full', 'stick-read-only', 'stick-gone']),
  }),
  z.strictObject({ kind: z.literal('aborted') }),
  z.strictObject({ kind: z.literal('failed') }),
])
export type ReportsOutcome = z.infer<typeof reportsOutcomeSchema>

/** that process → main. Progress is told in days of the log; `total` counts a day once for each file that it goes into. */
export const reportsToMainSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), done: count, total: count }),
  z.strictObject({ type: z.literal('ended'), outcome: reportsOutcomeSchema }),
])
export type ReportsToMain = z.infer<typeof reportsToMainSchema>
