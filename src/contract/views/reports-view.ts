import { z } from 'zod'

const count = z.number().int().min(0)

/** The forms in which the play log is saved, each with its file: line by line with the chain, as a table, by item and day. */
export const playsFiles = { jsonl: 'plays.jsonl', csv: 'plays.csv', days: 'plays-by-day.csv' } as const
export const playsFormatSchema = z.enum(['jsonl', 'csv', 'days'])
export type PlaysFormat = z.infer<typeof playsFormatSchema>

/** What staff can take along on a stick, each with its files; `{language}` is filled in. */
export const takenAlong = {
  plays: [playsFiles.jsonl, playsFiles.csv, playsFiles.days],
  receipts: ['receipts.jsonl', 'totals.csv'],
  'officer-export': ['officer-export.{language}.html'],
  documents: ['door-notice.{language}.html', 'staff-card.{language}.html', 'impact-assessment.{language}.html'],
} as const

export const takeAlongSchema = z.enum(['plays', 'receipts', 'officer-export', 'documents'])
export type TakeAlong = z.infer<typeof takeAlongSchema>

/** A stick that is in. `id` tells it from an earlier one at the same place. */
export const stickSchema = z.strictObject({
  id: z.string().max(1_100),
  name: z.string().max(300),
  readOnly: z.boolean(),
  /** In bytes; null: the stick does not say. */
  freeBytes: count.nullable(),
})
export type Stick = z.infer<typeof stickSchema>

/** The page of reports in the settings window: the play log, and what can be taken along. */
export const reportsViewSchema = z.strictObject({
  /** Days of the play log that are over; null: nobody has looked yet. */
  plays: z
    .strictObject({
      days: count,
      bytes: count,
      first: z.iso.date().nullable(),
      /** The last day that is over, and its head. */
      last: z.strictObject({ day: z.iso.date(), head: z.string() }).nullable(),
    })
    .nullable(),
  /** What the last check of the chain came to; `day`: where it does not hold. */
  checked: z
    .discriminatedUnion('holds', [
      z.strictObject({ holds: z.literal(true), at: z.iso.datetime(), days: count, plays: count }),
      z.strictObject({ holds: z.literal(false), at: z.iso.datetime(), day: z.string().max(40) }),
    ])
    .nullable(),
  /** Something is read or written now, in a process of its own, and how far it is; `total` 0: that is not known yet. */
  busy: z
    .strictObject({ what: z.enum(['reporting', 'checking', 'saving', 'copying']), done: count, total: count })
    .nullable(),
  /** Whether the system's dialogs are there, to choose a folder. */
  dialogs: z.boolean(),
  sticks: z.array(stickSchema).max(64),
  /** Where the play log was saved last. */
  saved: z.string().nullable(),
  /** What was copied to a stick last, and the folder it lies in there; `out`: that stick is no longer in. */
  copied: z.strictObject({ folder: z.string(), files: z.array(z.string()), out: z.boolean() }).nullable(),
})
export type ReportsView = z.infer<typeof reportsViewSchema>
