import { z } from 'zod'
import { restrictedCategorySchema } from '../package/package.ts'
import { packageReasonSchema } from '../reasons.ts'
import { packageDoubtSchema, packageSummarySchema, storeDamageSchema } from '../views/content-view.ts'

/** main → a process that only reads: a look at a package, or at everything that is kept. */
export const mainToStoreWorkSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('look'),
    /** The package, archive or folder. */
    path: z.string(),
    /** Where the store lies. */
    store: z.string(),
    playerVersion: z.string(),
    /** Public keys, each as the text of its file. */
    trustedKeys: z.array(z.string()),
    allowUnsigned: z.boolean(),
    /** Whether staff have allowed an older package, and one of another line. */
    takeOlder: z.boolean(),
    takeOtherLine: z.boolean(),
    confirmedSubjects: z.array(restrictedCategorySchema),
    /** What staff allowed holds for the manifest with this SHA-256 alone; null: they allowed nothing. */
    confirmed: z.string().nullable(),
    /** The line that the package has to be of; null: that of what is active. */
    line: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('check'), store: z.string(), playerVersion: z.string() }),
])
export type MainToStoreWork = z.infer<typeof mainToStoreWorkSchema>

const count = z.number().int().min(0)

/** What a look at a package came to. No doubts: it may be taken as it is. */
export const packageLookSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    loose: z.boolean(),
    package: packageSummarySchema,
    doubts: z.array(packageDoubtSchema),
  }),
  z.strictObject({ kind: z.literal('refused'), reason: packageReasonSchema, sentence: z.string() }),
])
export type PackageLook = z.infer<typeof packageLookSchema>

/** What was read of everything that is kept. */
export const storeFindingsSchema = z.strictObject({
  files: count,
  bytes: count,
  /** Every object that is altered or cannot be read, by its SHA-256. */
  altered: z.array(z.string()),
  damaged: count,
  /** The first of those that are damaged. */
  damage: z.array(storeDamageSchema),
})
export type StoreFindings = z.infer<typeof storeFindingsSchema>

/** that process → main. */
export const storeWorkToMainSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), bytes: count, total: count }),
  z.strictObject({ type: z.literal('looked'), look: packageLookSchema }),
  z.strictObject({ type: z.literal('checked'), findings: storeFindingsSchema }),
])
export type StoreWorkToMain = z.infer<typeof storeWorkToMainSchema>
