import { z } from 'zod'

/**
 * The closed vocabulary of what may be known about a customer. Nothing finer leaves the vision process (P5), and
 * `audience`, `ageBand` and interests may just as well be declared by touch (P12).
 */
export const signals = {
  audience: z.enum(['one', 'group']),
  attention: z.enum(['looking', 'away']),
  dwell: z.enum(['arriving', 'engaged', 'staying']),
  distance: z.enum(['near', 'far']),
  ageBand: z.enum(['unknown', '30-54', '55-plus']),
} as const

export type AgeBand = z.infer<typeof signals.ageBand>

export const signalNameSchema = z.enum(['audience', 'attention', 'dwell', 'distance', 'ageBand'])
export type SignalName = z.infer<typeof signalNameSchema>

/** The words in use for one session: at most one value a signal, and no other key. */
export const wordsSchema = z.strictObject({
  audience: signals.audience.optional(),
  attention: signals.attention.optional(),
  dwell: signals.dwell.optional(),
  distance: signals.distance.optional(),
  ageBand: signals.ageBand.optional(),
})
export type Words = z.infer<typeof wordsSchema>

export const interestIdSchema = z.string().regex(/^[a-z0-9-]{1,32}$/, 'an id of a-z, 0-9 and -, at most 32 characters')

/**
 * What the triggers look at, whoever filled it in: the vision process by camera or the customer by touch (P12).
 * `words` and `interests` have the same shape and the same effect in both cases.
 */
const audienceSchema = z.strictObject({
  words: wordsSchema,
  interests: z.array(interestIdSchema).max(12),
})
export type Audience = z.infer<typeof audienceSchema>

/** The purposes a customer agrees to, each with its own switch on the sheet (P11). `presence` is the yes itself. */
export const purposesSchema = z.strictObject({ presence: z.literal(true), ageBand: z.boolean() })
export type Purposes = z.infer<typeof purposesSchema>
