import { z } from 'zod'

/** How many lines of the log staff are shown, the newest. */
export const shownLogLines = 500

/** What the page System shows beside the versions. */
export const systemViewSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  /** Who started the player, as far as it can know: the system's own service, or nobody can say. */
  startedBy: z.enum(['service', 'unknown']),
  /** Lines of the log, the newest first; null: not looked at. */
  log: z
    .array(z.strictObject({ at: z.iso.datetime().nullable(), text: z.string().max(600) }))
    .max(shownLogLines)
    .nullable(),
  /** What the support bundle holds, as it will be saved; null: not put together. */
  support: z.array(z.strictObject({ name: z.string(), bytes: z.number().int() })).nullable(),
  /** What was saved last, and where; `here`: among the player's documents, which a factory reset deletes. */
  saved: z.strictObject({ what: z.enum(['support', 'settings']), path: z.string(), here: z.boolean() }).nullable(),
  /** Whether the system's dialogs are there. */
  dialogs: z.boolean(),
})
export type SystemView = z.infer<typeof systemViewSchema>
