import { z } from 'zod'
import { timeOfDaySchema } from '../package/package.ts'

const percentSchema = z.number().int().min(0).max(100)

/** From a time of day on, until the next step (the last one through midnight): this many percent of `level`. */
const soundStepSchema = z.strictObject({ from: timeOfDaySchema, percent: percentSchema })
export type SoundStep = z.infer<typeof soundStepSchema>

/**
 * How loud the shop wants its screen. An item's own volume is a part of this. Through which device is the system's choice: an
 * engine tells a page the names of outputs only together with the microphone.
 */
export const soundSettingsSchema = z.strictObject({
  /** Percent, as it is heard: 50 is about half as loud. */
  level: percentSchema,
  mute: z.boolean(),
  /** Through the day, in any order; empty: `level` at all hours. */
  curve: z
    .array(soundStepSchema)
    .max(24)
    .refine((steps) => new Set(steps.map(({ from }) => from)).size === steps.length, 'each time of day once'),
})
export type SoundSettings = z.infer<typeof soundSettingsSchema>

export const defaultSound: SoundSettings = { level: 100, mute: false, curve: [] }
