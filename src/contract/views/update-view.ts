import { z } from 'zod'

/** Why an update of the player was not installed. */
export const updateReasonSchema = z.enum([
  /** By what stands in its signature, before anything is copied. */
  'key-unknown',
  'signature-invalid',
  'not-a-player',
  'other-system',
  'not-newer',
  /** While it was copied. */
  'source-gone',
  'no-space',
  'too-large',
  'not-copied',
  /** By the system's helper, which verifies the copy once more. */
  'unreadable',
  'no-key',
  'needs-more',
  'system-busy',
  'failed',
  'no-answer',
])
export type UpdateReason = z.infer<typeof updateReasonSchema>

/** Three numbers with dots, as every version of the player is written. */
export const playerVersionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/)

/** An update of the player itself, as it is found on a stick and as it goes on. */
export const updateViewSchema = z.discriminatedUnion('state', [
  /** This player takes none: it was not installed, or without the key of whoever makes its versions. */
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('found'), version: playerVersionSchema }),
  z.strictObject({
    state: z.literal('copying'),
    version: playerVersionSchema,
    bytes: z.number().int().min(0),
    total: z.number().int().min(1),
  }),
  z.strictObject({ state: z.literal('installing'), version: playerVersionSchema }),
  z.strictObject({ state: z.literal('refused'), reason: updateReasonSchema, version: playerVersionSchema.nullable() }),
])
export type UpdateView = z.infer<typeof updateViewSchema>
