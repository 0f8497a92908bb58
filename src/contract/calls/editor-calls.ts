import { z } from 'zod'
import { dayMilliseconds } from '../day-length.ts'
import { draftLimits, draftPlaceSchema } from '../draft.ts'
import { filesAtOnce } from '../files-at-once.ts'
import { playlistSchema, restrictedCategorySchema } from '../package/package.ts'
import { settingsLimits } from '../settings/settings-limits.ts'
import { call, nothing, targetFolderSchema } from './call.ts'

/**
 * What staff change of a draft at once. `items`: those that the window shows, in their order, each with its length in
 * milliseconds; one that came since stays, behind them. `removed`: the ids of those that go. `subject`: what an item is about
 * that is never targeted (P18); null: nothing of the kind.
 */
export const editorChangeSchema = z.strictObject({
  title: z.string().max(draftLimits.titleLength).optional(),
  place: draftPlaceSchema.optional(),
  items: z
    .array(
      z.strictObject({
        id: z.string().max(64),
        // As short as a package may have it: what staff set anew is held to what the editor takes where it is set.
        milliseconds: z.number().int().min(1).max(dayMilliseconds).nullable(),
      }),
    )
    .max(draftLimits.items)
    .optional(),
  removed: z.array(z.string().max(64)).max(draftLimits.items).optional(),
  subject: z.strictObject({ id: z.string().max(64), is: restrictedCategorySchema.nullable() }).optional(),
})
export type EditorChange = z.infer<typeof editorChangeSchema>

const pathSchema = z.string().min(1).max(settingsLimits.folderLength)

/** The editor on the page Content of the settings window. */
export const editorCalls = {
  /** Tells the playlists of what plays now, and again whenever that is another package; looks anew at what sticks hold. */
  lookAtPlaylists: call(nothing),
  /** Looks into one of them; `null`: into none any more. */
  openPlaylist: call(z.strictObject({ playlist: playlistSchema.shape.id.nullable() })),
  /** Copies pictures and films into the draft, behind what it holds. */
  addMedia: call(z.strictObject({ paths: z.array(pathSchema).min(1).max(filesAtOnce) })),
  /** Opens the system's dialog, and goes on as `addMedia` does. */
  chooseMedia: call(nothing),
  /** Every picture and film of a folder on a stick that is in. */
  addFromStick: call(z.strictObject({ folder: z.string().max(1_100) })),
  changeDraft: call(editorChangeSchema),
  /** Takes the last change back; a second time, that too. */
  undoDraft: call(nothing),
  clearDraft: call(nothing),
  /** Begins the draft as a playlist of what plays now. */
  editPlaylist: call(z.strictObject({ playlist: playlistSchema.shape.id })),
  /** Packs the draft and hands it to the import. */
  publishDraft: call(nothing),
  /** Packs what plays now without a playlist that staff added to it, and hands it to the import. */
  takePlaylistOut: call(z.strictObject({ playlist: playlistSchema.shape.id })),
  /** Packs the draft into a file for other players; `sign`: with a secret key that staff choose in the system's dialog. */
  saveDraft: call(
    z.strictObject({
      folder: targetFolderSchema,
      sign: z.strictObject({ password: z.string().max(1_000) }).nullable(),
    }),
  ),
  /** Ends copying or packing; the draft stays as it was before. */
  cancelDraftWork: call(nothing),
} as const
