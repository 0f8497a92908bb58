import { z } from 'zod'
import { packageReasonSchema } from './reasons.ts'

/** main → import process: one piece of work, and later perhaps that it is called off. */
export const mainToImportSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('import'),
    /** The package, archive or folder. */
    path: z.string(),
    /** Where the store lies. */
    store: z.string(),
    playerVersion: z.string(),
    /** Public keys, each as the text of its file. */
    trustedKeys: z.array(z.string()),
    allowUnsigned: z.boolean(),
    /** Staff want it although it is not newer, or was rolled back. */
    takeOlder: z.boolean(),
    takeOtherLine: z.boolean(),
  }),
  z.strictObject({ type: z.literal('abort') }),
])
export type MainToImport = z.infer<typeof mainToImportSchema>

const packageSchema = { id: z.string(), version: z.number().int(), title: z.string() }

/** How an import ended. `sentence`: the reason in words for people who make packages, with the place it lies at. */
export const importEndingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('activated'), ...packageSchema, copied: z.number().int() }),
  z.strictObject({ kind: z.literal('refused'), reason: packageReasonSchema, sentence: z.string() }),
  z.strictObject({ kind: z.literal('aborted') }),
])
export type ImportEnding = z.infer<typeof importEndingSchema>

/** import process → main. In bytes; `total` is what has to be copied, null while that is not known. */
export const importToMainSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    bytes: z.number().int().min(0),
    total: z.number().int().min(0).nullable(),
  }),
  z.strictObject({ type: z.literal('ended'), ending: importEndingSchema }),
])
export type ImportToMain = z.infer<typeof importToMainSchema>
