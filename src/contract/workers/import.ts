import { z } from 'zod'
import { leftOutSchema } from '../left-out.ts'
import { restrictedCategorySchema } from '../package/package.ts'
import { packageReasonSchema } from '../reasons.ts'
import { settingsLimits } from '../settings/settings-limits.ts'

/** So many packages that lie together are looked at, at most. */
export const mostPaths = 256

/** main → import process: one piece of work, and later perhaps that it is called off. */
export const mainToImportSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('import'),
    /** Packages, archives or folders: the newest of the player's own line comes first, the others where it is not taken. */
    paths: z.array(z.string()).min(1).max(mostPaths),
    /** It is a folder of pictures and films without a manifest. */
    loose: z.boolean(),
    /** Where the store lies. */
    store: z.string(),
    playerVersion: z.string(),
    /** Public keys, each as the text of its file. */
    trustedKeys: z.array(z.string()),
    allowUnsigned: z.boolean(),
    /** Staff want it although it is not newer, or was rolled back. */
    takeOlder: z.boolean(),
    takeOtherLine: z.boolean(),
    /** Sensitive subjects that staff have confirmed (P18). */
    confirmedSubjects: z.array(restrictedCategorySchema),
    /** The line that staff said to follow; null: that of the active package, or of the first that comes. */
    line: z.string().nullable(),
    /** What staff allow holds for the manifest with this SHA-256 alone; null: for whichever lies there. */
    confirmed: z.string().nullable(),
    /** How many packages stay, this one among them. */
    kept: z.number().int().min(settingsLimits.keptPackages.least).max(settingsLimits.keptPackages.most),
    /** Digests of files in the store that could not be shown: those that are damaged are brought again. */
    suspects: z.array(z.string()).max(20_000),
    /** Digests of what the screen shows, of whatever package: they are not removed. */
    onScreen: z.array(z.string()).max(20_000),
  }),
  z.strictObject({ type: z.literal('abort') }),
])
export type MainToImport = z.infer<typeof mainToImportSchema>

/**
 * Why a package was not taken; `sentence`: in words for people who make packages, with the place it lies at; `file`: the one in
 * the package that it lies with, where it is one.
 */
const refusedSchema = z.strictObject({
  path: z.string(),
  reason: packageReasonSchema,
  sentence: z.string(),
  file: z.string().max(300).optional(),
})
export type RefusedPackage = z.infer<typeof refusedSchema>
const packageSchema = { id: z.string(), version: z.number().int(), title: z.string() }

/**
 * How an import ended. `path`: the one of `paths` that it is about. `repaired`: it was active already, and files of it were
 * damaged. `passedOver`: a newer one, which was not taken. `leftOut`: what of a folder of pictures and films is not shown.
 */
export const importEndingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('activated'),
    path: z.string(),
    ...packageSchema,
    copied: z.number().int(),
    repaired: z.boolean(),
    passedOver: refusedSchema.optional(),
    leftOut: leftOutSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('refused'), ...refusedSchema.shape }),
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
