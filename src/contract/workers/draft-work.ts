import { z } from 'zod'
import { filesAtOnce } from '../files-at-once.ts'
import { assetSchema, sha256Schema } from '../package/package.ts'
import { packageReasonSchema } from '../reasons.ts'
import { fileNoteSchema } from '../views/editor-view.ts'

const countSchema = z.number().int().min(0)

/** main → a process that copies files into the draft's folder, or packs them. */
export const mainToDraftWorkSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('take'),
    /** Files, and folders whose own files are meant; `name`: what staff know it by, null: its name on the disk. */
    files: z.array(z.strictObject({ path: z.string(), name: z.string().nullable() })).max(filesAtOnce),
    /** Where to. */
    folder: z.string(),
    /** How many more items the draft takes. */
    most: countSchema,
    /** Whether items that are pages come, too: those of a package that was verified. */
    pages: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('pack'),
    /** The manifest, already checked. */
    manifest: z.string(),
    /** By its path in the package, where each file lies. */
    files: z.record(z.string(), z.string()),
    out: z.string(),
    playerVersion: z.string(),
    /** A secret key file of minisign that signs it. */
    key: z.strictObject({ file: z.string(), password: z.string() }).nullable(),
  }),
])
export type MainToDraftWork = z.infer<typeof mainToDraftWorkSchema>

/** A file that lies in the draft's folder now, under its digest. `length` in milliseconds; null: no film, or it does not say. */
export const takenFileSchema = z.strictObject({
  name: z.string().min(1).max(300),
  file: assetSchema,
  length: z.number().int().min(1).nullable(),
})
export type TakenFile = z.infer<typeof takenFileSchema>

/** that process → main. In bytes. */
export const draftWorkToMainSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), name: z.string(), bytes: countSchema, total: countSchema }),
  z.strictObject({
    type: z.literal('taken'),
    files: z.array(takenFileSchema),
    notes: z.array(z.strictObject({ name: z.string(), note: fileNoteSchema })),
  }),
  z.strictObject({
    type: z.literal('packed'),
    manifestSha256: sha256Schema,
    bytes: countSchema,
    signedBy: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('failed'), reason: packageReasonSchema, file: z.string() }),
  /** The package could not be written where it should be. */
  z.strictObject({ type: z.literal('not-written'), reason: z.enum(['not-saved', 'disk-full']) }),
  /** The key could not be used: nothing was written. */
  z.strictObject({ type: z.literal('key-refused'), problem: z.enum(['no-key', 'password-needed', 'password-wrong']) }),
])
export type DraftWorkToMain = z.infer<typeof draftWorkToMainSchema>
