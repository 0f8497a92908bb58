import { z } from 'zod'
import { offeredInterestSchema } from '../package/offered-interests.ts'
import { conditionSchema } from '../package/package.ts'
import { declarationSchema } from '../session.ts'
import { interestIdSchema, signalNameSchema, wordsSchema } from '../signals.ts'
import { dayViewSchema, playlistTurnSchema, staffReasonSchema } from './programme-view.ts'

/** How much of a package's rules staff are told. */
export const previewLimits = { rules: 200, conditionParts: 32, holding: 20, items: 24 } as const

/** A calendar day of the shop, as `2026-11-27`. */
export const calendarDaySchema = z.iso.date()

/**
 * What a session could really say: by camera the words of one person, by touch what the screen offers (P12). Whatever
 * the active package or the settings do not offer is refused where it is used.
 */
export const imaginedSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('camera'), words: wordsSchema.omit({ audience: true }) }),
  z.strictObject({ by: z.literal('touch'), told: declarationSchema.omit({ adult: true }) }),
])
export type Imagined = z.infer<typeof imaginedSchema>

/** One trigger of the active package. */
const ruleViewSchema = z.strictObject({
  id: z.string(),
  /** Null: it has more parts than a sentence can hold. */
  when: conditionSchema.nullable(),
  playlistTitle: z.string(),
  /** Whether it may take over in the middle of an item. */
  atOnce: z.boolean(),
  /** How long its playlist stays at least, in milliseconds. */
  holdFor: z.number().int().min(0),
  /** How long it rests afterwards, in milliseconds. */
  cooldown: z.number().int().min(0),
})

const rulesViewSchema = z.strictObject({
  /** In the package's order: the first that holds wins. */
  rules: z.array(ruleViewSchema).max(previewLimits.rules),
  /** How many more the package has. */
  more: z.number().int().min(0),
  interests: z.array(offeredInterestSchema).max(12),
})
export type RulesView = z.infer<typeof rulesViewSchema>

/** What would play for somebody imagined, beginning now, and why. */
export const simulationSchema = z.strictObject({
  imagined: imaginedSchema,
  /** The place of the rule that wins; null: the general programme stays. */
  rule: z.number().int().min(0).nullable(),
  /** The places of all rules that hold, the first ones. */
  holding: z.array(z.number().int().min(0)).max(previewLimits.holding),
  /** An interrupt of the schedule is on: it goes before every rule. */
  interrupted: z.boolean(),
  /** The words and interests that the choice rests on (P10). */
  used: z.array(signalNameSchema),
  usedInterests: z.array(interestIdSchema),
  /** They share the loop by turns; none: the built-in picture. */
  turns: z.array(playlistTurnSchema),
})
export type Simulation = z.infer<typeof simulationSchema>

/** One day of a week; `shift`: when the clocks are changed on it, and by how many minutes. */
const weekDaySchema = dayViewSchema.extend({
  date: calendarDaySchema,
  shift: z.strictObject({ at: z.iso.datetime(), minutes: z.number().int() }).nullable(),
})
export type WeekDay = z.infer<typeof weekDaySchema>

const weekViewSchema = z.strictObject({
  monday: calendarDaySchema,
  /** From Monday on; none: there is no package. */
  days: z.array(weekDaySchema).max(7),
})

export type WeekView = z.infer<typeof weekViewSchema>

/** What plays at one time of the shop's clock. */
export const playsAtSchema = z.strictObject({
  at: z.iso.datetime(),
  /** `skipped`: no clock shows that time on that day, and `at` is as much later; `twice`: `at` is the first of two. */
  clock: z.enum(['plain', 'skipped', 'twice']),
  /** Whether the opening hours of the settings have the screen on then. */
  screenOn: z.boolean(),
  turns: z.array(
    z.strictObject({
      playlistTitle: z.string(),
      reason: staffReasonSchema,
      items: z.array(z.string()).max(previewLimits.items),
      moreItems: z.number().int().min(0),
    }),
  ),
  moreTurns: z.number().int().min(0),
})
export type PlaysAt = z.infer<typeof playsAtSchema>

/** Answers to what staff asked of the active package; null: not asked since it is active. Nothing on the screen changes. */
export const previewViewSchema = z.strictObject({
  rules: rulesViewSchema.nullable(),
  simulation: simulationSchema.nullable(),
  week: weekViewSchema.nullable(),
  playsAt: playsAtSchema.nullable(),
})
export type PreviewView = z.infer<typeof previewViewSchema>
