import { z } from 'zod'

/** Why a file of a folder of pictures and films is not shown. */
export const leftOutReasonSchema = z.enum([
  /** A picture as telephones take them, which is not shown here. */
  'heic',
  /** Another kind of file. */
  'type',
  /** A picture or film whose name is not safe on every system. */
  'name',
])
export type LeftOutReason = z.infer<typeof leftOutReasonSchema>

/** How many of them are named, for each reason; the rest is counted. */
export const leftOutNamed = 5

/** The files of a folder of pictures and films that are not shown, by reason: how many, and the first of them by their names. */
export const leftOutSchema = z
  .array(
    z.strictObject({
      why: leftOutReasonSchema,
      files: z.number().int().min(1),
      names: z.array(z.string().max(300)).min(1).max(leftOutNamed),
    }),
  )
  .min(1)
  .max(leftOutReasonSchema.options.length)
export type LeftOut = z.infer<typeof leftOutSchema>
