import { z } from 'zod'
import { manifestSchema, packageLimits, playlistSchema } from '../package/package.ts'
import { editorItemSchema } from './editor-view.ts'

const { id: idSchema, title: titleSchema } = playlistSchema.shape
const countSchema = z.number().int().min(0)

/** How many pictures stand for a playlist, and how many items of one are shown. */
export const playlistsLimits = { pictures: 4, items: 500 } as const

/** The playlists of what plays, on the page Content: told when staff ask, because a package may hold thousands. */
export const playlistsViewSchema = z.strictObject({
  /** The title of the package; null: nothing plays. */
  package: manifestSchema.shape.title.nullable(),
  playlists: z
    .array(
      z.strictObject({
        id: idSchema,
        title: titleSchema,
        items: countSchema,
        /** A camera word can call it. */
        called: z.boolean(),
        /** Staff added it to what the shop was sent, and can take it out again. */
        added: z.boolean(),
        pictures: z.array(editorItemSchema.pick({ id: true, kind: true, source: true })).max(playlistsLimits.pictures),
      }),
    )
    .max(packageLimits.playlists),
  /** The one that staff look into; `more`: how many items of it are not told. */
  opened: z
    .strictObject({
      id: idSchema,
      title: titleSchema,
      loop: playlistSchema.shape.loop,
      items: z.array(editorItemSchema).max(playlistsLimits.items),
      more: countSchema,
    })
    .nullable(),
})
export type PlaylistsView = z.infer<typeof playlistsViewSchema>
