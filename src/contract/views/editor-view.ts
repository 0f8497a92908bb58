import { z } from 'zod'
import { draftPlaceSchema } from '../draft.ts'
import { manifestSchema, playlistSchema, restrictedCategorySchema } from '../package/package.ts'
import { packageReasonSchema } from '../reasons.ts'

const instantSchema = manifestSchema.shape.createdAt
const countSchema = z.number().int().min(0)
/** A name from outside, spelled out where it would hide or turn what stands beside it. */
const nameSchema = z.string().max(300)

/** One item as the settings window draws it. `source` is a content address, never a path. */
export const editorItemSchema = z.strictObject({
  id: z.string(),
  name: nameSchema,
  kind: z.enum(['image', 'video', 'html']),
  source: z.string().max(300),
  /** How long it stays, in milliseconds; null: a film to its end. */
  milliseconds: z.number().int().min(1).nullable(),
  /** How long a film is, in milliseconds; null: it is none, or nobody knows. */
  length: z.number().int().min(1).nullable(),
  /** From when until when it may be shown, half-open, as its package says it; null: no such limit. */
  validFrom: instantSchema.nullable(),
  validUntil: instantSchema.nullable(),
  /** What it is about that is never targeted (P18); null: nothing that anybody declared. */
  restricted: restrictedCategorySchema.nullable(),
})
export type EditorItem = z.infer<typeof editorItemSchema>

/** What became of a file that was not taken as it is. The last two were taken all the same. */
export const fileNoteSchema = z.enum([
  'type-unknown',
  'unreadable',
  'no-space',
  'too-many',
  'nothing-there',
  'length-unknown',
  'may-not-play',
  /** All was taken, but the draft could not be written down. */
  'not-kept',
])
export type FileNote = z.infer<typeof fileNoteSchema>

/** A folder on a stick that holds pictures or films. */
export const mediaFolderSchema = z.strictObject({ folder: z.string().max(1_100), name: nameSchema, files: countSchema })
export type MediaFolder = z.infer<typeof mediaFolderSchema>

/** The editor on the page Content. */
export const editorViewSchema = z.strictObject({
  title: z.string(),
  items: z.array(editorItemSchema),
  loop: playlistSchema.shape.loop,
  place: draftPlaceSchema,
  /** A camera word can call the playlist that it takes the place of. */
  called: z.boolean(),
  /** Whether the last change can be taken back. */
  undo: z.boolean(),
  /** The last change was itself a step back: another one does it again. */
  redo: z.boolean(),
  work: z
    .strictObject({ kind: z.enum(['taking', 'packing']), name: nameSchema, bytes: countSchema, total: countSchema })
    .nullable(),
  /** Of the files that came last, those that were left out or need a look. */
  notes: z.array(z.strictObject({ name: nameSchema, note: fileNoteSchema })),
  /** Why the draft could not be packed, until it is changed; `file`: the one that it lies with, where it is one. */
  refused: z
    .strictObject({ reason: packageReasonSchema, sentence: z.string().max(2_000), file: nameSchema.optional() })
    .nullable(),
  /** The package saved last. `signedBy`: the id of a key. */
  saved: z.strictObject({ path: z.string(), bytes: countSchema, signedBy: z.string().nullable() }).nullable(),
  /** What plays now; null: nothing. */
  playing: z.string().nullable(),
  /**
   * The package that goes on at other times where the draft is on at certain times only: what plays now, or what played
   * `before` where the draft itself is what plays all the time. null: there is none.
   */
  otherwise: z.strictObject({ title: z.string(), before: z.boolean() }).nullable(),
  sticks: z.array(mediaFolderSchema),
  dialogs: z.boolean(),
})
export type EditorView = z.infer<typeof editorViewSchema>
