import { z } from 'zod'
import { leftOutSchema } from '../left-out.ts'
import { manifestSchema, restrictedCategorySchema, sha256Schema } from '../package/package.ts'
import { packageReasonSchema } from '../reasons.ts'
import { importOriginSchema } from './import-view.ts'

const { id: idSchema, version: versionSchema, title: titleSchema, createdAt: createdAtSchema } = manifestSchema.shape
const countSchema = z.number().int().min(0)
/** A name from outside, spelled out where it would hide or turn what stands beside it, and cut where it is long. */
const nameSchema = z.string().max(300)

/** Who stood behind a package when it was brought. */
export const packageSignerSchema = z.union([
  z.strictObject({ kind: z.enum(['trusted', 'key-unknown']), keyId: z.string() }),
  z.strictObject({ kind: z.literal('unsigned') }),
])

/** One package that the player keeps. What its manifest says is null where that is damaged. */
export const keptPackageSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  manifestSha256: sha256Schema,
  title: nameSchema.nullable(),
  createdAt: createdAtSchema.nullable(),
  takenAt: z.iso.datetime(),
  files: countSchema.nullable(),
  bytes: countSchema.nullable(),
  signer: packageSignerSchema,
  /** `active` plays, `previous` is what one tap goes back to, `left` is what staff went back from. */
  role: z.enum(['active', 'previous', 'left', 'kept']),
})
export type KeptPackage = z.infer<typeof keptPackageSchema>

/** What a package says it holds, before anything of it was taken. */
export const packageSummarySchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  manifestSha256: sha256Schema,
  title: titleSchema,
  createdAt: createdAtSchema,
  playlists: countSchema,
  items: countSchema,
  files: countSchema,
  bytes: countSchema,
  /** Kinds that are never targeted (P18), as far as any item declares one. */
  restricted: z.array(restrictedCategorySchema),
  signer: packageSignerSchema,
  /** Staff put it together at another screen: taken, it leaves the line that the player follows as it is. */
  lineStays: z.boolean(),
  /** What of a folder of pictures and films is not shown. */
  leftOut: leftOutSchema.optional(),
})
export type PackageSummary = z.infer<typeof packageSummarySchema>

/** What staff may allow for one package, with their PIN; every other reason stands. */
export const packageDoubtSchema = packageReasonSchema.extract([
  'signature-missing',
  'key-unknown',
  'other-line',
  'version-not-newer',
  'rolled-back',
  'subject-unconfirmed',
])
export type PackageDoubt = z.infer<typeof packageDoubtSchema>

/** A package that staff chose here, until it is handed to the import or put away. */
export const chosenPackageSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('looking'), name: nameSchema }),
  z.strictObject({
    state: z.literal('asking'),
    name: nameSchema,
    package: packageSummarySchema,
    /** A folder of pictures and films without a manifest. */
    loose: z.boolean(),
    doubts: z.array(packageDoubtSchema).min(1),
  }),
  z.strictObject({
    state: z.literal('refused'),
    name: nameSchema,
    origin: importOriginSchema.extract(['chosen', 'draft']),
    reason: packageReasonSchema,
    /** The reason for people who make packages, with the place in the manifest, in English. */
    sentence: z.string(),
  }),
])
export type ChosenPackage = z.infer<typeof chosenPackageSchema>

const recordBase = { at: z.iso.datetime() }
/** Where it came from, and what it is called there. */
const broughtFrom = { origin: importOriginSchema, name: nameSchema }
const packageNamed = { id: idSchema, version: versionSchema, title: z.string().max(200) }

/** One thing that was done with packages: brought and taken, brought and refused, or which one plays was changed here. */
export const importRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...recordBase,
    kind: z.literal('taken'),
    ...broughtFrom,
    ...packageNamed,
    /** What of a folder of pictures and films is not shown. */
    leftOut: leftOutSchema.optional(),
  }),
  z.strictObject({ ...recordBase, kind: z.enum(['went-back', 'went-forward']), ...packageNamed }),
  z.strictObject({
    ...recordBase,
    kind: z.literal('refused'),
    ...broughtFrom,
    reason: packageReasonSchema,
    sentence: z.string().max(2000),
    /** The file in the package that it lies with, where it is one. */
    file: nameSchema.optional(),
  }),
])
export type ImportRecord = z.infer<typeof importRecordSchema>

export const trustedKeySchema = z.strictObject({
  /** As minisign shows it: 16 upper-case hex digits. */
  id: z.string(),
  /** The one line of base64 that people pass on. */
  line: z.string(),
})
export type TrustedKey = z.infer<typeof trustedKeySchema>

/** One file that is not as it was when it came. `items`: what cannot be shown for it; `file` null: the manifest. */
export const storeDamageSchema = z.strictObject({
  what: z.enum(['missing', 'altered']),
  id: idSchema,
  version: versionSchema,
  /** It belongs to the package that plays. */
  active: z.boolean(),
  file: nameSchema.nullable(),
  items: z.array(z.strictObject({ playlist: nameSchema, item: nameSchema })),
})
export type StoreDamage = z.infer<typeof storeDamageSchema>

export const storeCheckSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('running'), bytes: countSchema, total: countSchema.nullable() }),
  z.strictObject({
    state: z.literal('ended'),
    at: z.iso.datetime(),
    files: countSchema,
    bytes: countSchema,
    /** How many are damaged; the first of them are in `damage`. */
    damaged: countSchema,
    damage: z.array(storeDamageSchema),
  }),
  z.strictObject({ state: z.literal('failed'), at: z.iso.datetime() }),
])
export type StoreCheck = z.infer<typeof storeCheckSchema>

/** The content page of the settings window. */
export const contentViewSchema = z.strictObject({
  /** The active one first. */
  packages: z.array(keptPackageSchema),
  /** The line that the next package has to be of; null: the first one that comes decides. */
  line: idSchema.nullable(),
  chosen: chosenPackageSchema.nullable(),
  /** The latest first. */
  history: z.array(importRecordSchema),
  keys: z.array(trustedKeySchema),
  /** What the player was started with, beside what staff set. */
  options: z.strictObject({ inbox: z.string().nullable(), allowUnsigned: z.boolean() }),
  /** Whether the system's dialogs for files and folders are there. */
  dialogs: z.boolean(),
  disk: z
    .strictObject({
      freeBytes: countSchema,
      /** What the store takes. */
      usedBytes: countSchema,
      /** What of it no kept package names; null: a manifest is damaged, so that nobody can say. */
      looseBytes: countSchema.nullable(),
    })
    .nullable(),
  /** What the last clean-up freed, in bytes. */
  cleaned: z.strictObject({ at: z.iso.datetime(), bytes: countSchema }).nullable(),
  check: storeCheckSchema.nullable(),
})
export type ContentView = z.infer<typeof contentViewSchema>
