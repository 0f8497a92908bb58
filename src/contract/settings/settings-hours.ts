import { z } from 'zod'
import { timeOfDaySchema } from '../package/package.ts'
import { weekdays } from '../weekdays.ts'
import { settingsLimits } from './settings-limits.ts'

/**
 * A stretch of the shop's wall clock, half-open. An `until` at or before `from` lies on the next day, and what is after
 * midnight belongs to the day it began; equal ones make a whole day.
 */
const openStretchSchema = z.strictObject({ from: timeOfDaySchema, until: timeOfDaySchema })
export type OpenStretch = z.infer<typeof openStretchSchema>

/** The stretches of one day, in any order; empty: closed. */
const openDaySchema = z.array(openStretchSchema).max(settingsLimits.hoursStretches)

/** A date on which the week's own hours do not hold, e.g. a holiday. */
const hoursExceptionSchema = z.strictObject({
  date: z.iso.date(),
  open: openDaySchema,
  /** For staff: why. */
  note: z.string().trim().max(settingsLimits.hoursNoteLength),
})

export type HoursException = z.infer<typeof hoursExceptionSchema>

/** When the screen is on. Outside it is dark, silent, plays nothing and asks nobody. */
export const hoursSettingsSchema = z.strictObject({
  /** True: the screen is on at all hours, and the rest is only kept. */
  always: z.boolean(),
  week: z.strictObject(
    Object.fromEntries(weekdays.map((day) => [day, openDaySchema])) as Record<
      (typeof weekdays)[number],
      typeof openDaySchema
    >,
  ),
  exceptions: z
    .array(hoursExceptionSchema)
    .max(settingsLimits.hoursExceptions)
    .refine((all) => new Set(all.map(({ date }) => date)).size === all.length, 'each date once'),
})
export type HoursSettings = z.infer<typeof hoursSettingsSchema>

const workday: readonly OpenStretch[] = [{ from: '08:00', until: '20:00' }]

export const defaultHours: HoursSettings = {
  always: true,
  week: {
    mon: [...workday],
    tue: [...workday],
    wed: [...workday],
    thu: [...workday],
    fri: [...workday],
    sat: [...workday],
    sun: [],
  },
  exceptions: [],
}
