import { z } from 'zod'

/**
 * What the shop's screen is given over to: the loop; nothing, outside the operating hours; or the neutral picture, after
 * the player had to recover too often.
 */
export const screenStateSchema = z.enum(['on', 'dark', 'safe'])
export type ScreenState = z.infer<typeof screenStateSchema>

/** The screen as `status.json` and staff are told of it. */
export const screenReportSchema = z.strictObject({
  state: screenStateSchema,
  /** When the operating hours next switch it; null: not within five weeks. */
  changesAt: z.iso.datetime().nullable(),
  /** Whether its page says that it draws; what watches from outside restarts the player where it does not for a minute. */
  answers: z.boolean(),
})
export type ScreenReport = z.infer<typeof screenReportSchema>

/** A display that is connected, for staff to choose from. */
export const displayViewSchema = z.strictObject({
  /** As `settings.display.name` has it. */
  name: z.string(),
  /** In CSS pixels. */
  width: z.number().int(),
  height: z.number().int(),
  /** The system's main one. */
  main: z.boolean(),
  /** The player is on it; null: the system alone decides on which it is, and does not say. */
  used: z.boolean().nullable(),
})
export type DisplayView = z.infer<typeof displayViewSchema>
