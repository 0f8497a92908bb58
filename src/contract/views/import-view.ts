import { z } from 'zod'
import { leftOutSchema } from '../left-out.ts'
import { packageReasonSchema } from '../reasons.ts'

/**
 * Where what is imported lies: on a stick, in the watched folder, or where staff chose it in the settings window; `draft`: they
 * put it together there.
 */
export const importOriginSchema = z.enum(['stick', 'inbox', 'chosen', 'draft'])

export type ImportOrigin = z.infer<typeof importOriginSchema>

const about = {
  origin: importOriginSchema,
  /** The name of the file or folder, as people see it there. */
  name: z.string().max(300),
  /** A folder of pictures and films without a manifest: it counts as unsigned. */
  loose: z.boolean(),
}
const bytes = z.number().int().min(0)

/** One import, from when it is found until it is over and, from a stick, until the stick is out. */
export const importWorkSchema = z.discriminatedUnion('stage', [
  /** Seen, and nothing of it was read yet: others may come first. */
  z.strictObject({ ...about, stage: z.literal('found') }),
  z.strictObject({ ...about, stage: z.literal('checking') }),
  /** `total`: what has to be copied, in bytes; what the player holds already is not among it. `secondsLeft`: null while it cannot be told. */
  z.strictObject({ ...about, stage: z.literal('copying'), bytes, total: bytes, secondsLeft: bytes.nullable() }),
  /**
   * Nothing more is read or written where it came from. `activated`: it plays from the next item on; `repaired`: it was
   * active, and files that were damaged are back; `already-active`: it plays already, whole.
   */
  z.strictObject({
    ...about,
    stage: z.literal('done'),
    outcome: z.enum(['activated', 'repaired', 'already-active']),
    /** The title of the package. */
    title: z.string(),
    /** The name of a newer one that lay beside it and was not taken. */
    passedOver: z.string().max(300).optional(),
    /** What of a folder of pictures and films is not shown. */
    leftOut: leftOutSchema.optional(),
  }),
  /**
   * `sentence`: the reason for people who make packages. `file`: the one in the package that it lies with, where it is one.
   * `onRequest`: staff may take it all the same.
   */
  z.strictObject({
    ...about,
    stage: z.literal('refused'),
    reason: packageReasonSchema,
    sentence: z.string(),
    file: z.string().max(300).optional(),
    onRequest: z.boolean(),
  }),
  /** It went away while it was read; the import goes on where it was when it is back. */
  z.strictObject({ ...about, stage: z.literal('source-gone') }),
])
export type ImportWork = z.infer<typeof importWorkSchema>

/** What is imported now, or was last; and how many others wait for their turn. */
export const importViewSchema = z.strictObject({
  work: importWorkSchema.nullable(),
  waiting: z.number().int().min(0),
})
export type ImportView = z.infer<typeof importViewSchema>
