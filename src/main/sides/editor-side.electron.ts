import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { draftLimits } from '../../contract/draft.ts'
import { filesAtOnce } from '../../contract/files-at-once.ts'
import type { Item } from '../../contract/package/package.ts'
import { isCalledBySignal } from '../../contract/package/package-reach.ts'
import { madeHereId, ownPlaylistPrefix } from '../../contract/package/staff-lines.ts'
import type { CallReason, PlayerFault } from '../../contract/reasons.ts'
import type { StaffLanguage } from '../../contract/settings/settings-languages.ts'
import type { KeptPackage } from '../../contract/views/content-view.ts'
import type { EditorView } from '../../contract/views/editor-view.ts'
import type { PlaylistsView } from '../../contract/views/playlists-view.ts'
import type { Result } from '../base/result.ts'
import type { Clock } from '../base/time/clock.ts'
import type { ContentPackage, StoredAsset } from '../content/content-package.ts'
import { emptyDraft, withOwnId } from '../content/draft/draft-change.ts'
import { createDraftDesk } from '../content/draft/draft-desk.ts'
import { draftFolder } from '../content/draft/draft-folder.node.ts'
import {
  type DraftPackage,
  type DraftPackageFacts,
  type DraftRefusal,
  draftPackage,
  packageWithout,
} from '../content/draft/draft-package.ts'
import { startDraftWork } from '../content/draft/draft-process.electron.ts'
import { mediaSticks } from '../content/draft/media-sticks.node.ts'
import { createOtherwise } from '../content/draft/otherwise.ts'
import { playedBefore } from '../content/draft/played-before.node.ts'
import { playlistFiles } from '../content/draft/playlist-files.ts'
import { publishDraft } from '../content/draft/publish-draft.node.ts'
import { shownItems } from '../content/draft/shown-items.ts'
import { shownPlaylists } from '../content/draft/shown-playlists.ts'
import { savedLine } from '../content/local-line.ts'
import type { ServedContent } from '../content/serving/served-content.ts'
import type { Mount } from '../content/stick/mount.ts'
import { storeFolderName } from '../content/store/layout.ts'
import type { EndedImport, Imports } from '../content/upkeep/imports.ts'
import { namedPath } from '../content/upkeep/named-path.node.ts'
import type { EditorActions } from '../staff/staff-calls.ts'
import { chooseFiles, choosePath } from '../windows/choose-path.electron.ts'
import { saveTarget } from './save-target.electron.ts'

export type EditorSideParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly playerVersion: string
  /** Whether the system's dialogs are there: the stand-in has none. */
  readonly dialogs: boolean
  readonly shopName: () => string
  /** What a playlist without a name is called in. */
  readonly language: () => StaffLanguage
  /** What plays now. */
  readonly content: () => ContentPackage | null
  readonly address: (sha256: string, kind: Item['kind']) => string
  readonly kept: () => readonly KeptPackage[]
  readonly imports: Imports
  readonly setFault: (code: PlayerFault, stands: boolean) => void
  readonly changed: () => void
  readonly showPlaylists: (view: PlaylistsView) => void
}

export type EditorSide = EditorActions & {
  view(): EditorView
  /** What the settings window may draw of the draft. */
  served(): ServedContent
  /** Which sticks are in, at every look for them. */
  sticksPresent(sticks: readonly Mount[]): void
  ended(ended: EndedImport): void
  /** To be called when another package is active. */
  packageChanged(): void
  dispose(): void
}

const mediaFilter = {
  name: 'JPEG, PNG, WebP, AVIF, GIF, SVG, MP4, WebM',
  extensions: ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'svg', 'mp4', 'm4v', 'mov', 'webm', 'mkv'],
}

/** The playlist that staff put together, and how it becomes a package: for this player, or for others. */
export async function openEditorSide(parts: EditorSideParts): Promise<EditorSide> {
  const { clock } = parts
  const folder = draftFolder(parts.dataDirectory)
  const newId = (): string => `${ownPlaylistPrefix}${randomBytes(4).toString('hex')}`
  const found = await folder.read(clock.now())
  if (found.fault) parts.setFault(found.fault, true)
  const desk = createDraftDesk({
    draft: found.draft ? withOwnId(found.draft, newId()) : emptyDraft(newId()),
    folder: folder.files,
    keep: folder.keep,
    sweep: folder.sweep,
    newId,
    start: startDraftWork,
    changed() {
      otherwise.look()
      parts.changed()
    },
  })
  const otherwise = createOtherwise({
    content: parts.content,
    playlist: () => desk.draft().playlist,
    playedBefore: (playlist) => playedBefore(join(parts.dataDirectory, storeFolderName), playlist, parts.playerVersion),
    changed: parts.changed,
  })
  if (found.fault !== 'draft-unreadable') await folder.sweep([desk.draft()])
  await folder.clearOutgoing()
  let saved: EditorView['saved'] = null
  const sticks = mediaSticks(parts.changed)
  let asked = false
  let opened: string | null = null
  const showPlaylists = (): void => parts.showPlaylists(shownPlaylists(parts.content(), opened, parts.address))

  const placeOf = (sha256: string): string => join(folder.files, sha256)
  const ownFiles = (): ReadonlyMap<string, StoredAsset> =>
    new Map(
      [desk.draft(), desk.before()].flatMap((draft) =>
        (draft?.items ?? []).map(({ file: { sha256, ...file } }) => [sha256, { ...file, path: placeOf(sha256) }]),
      ),
    )

  /** A package that staff make, or why there is none; they are told where its rules refuse it. */
  async function make(
    of: (facts: DraftPackageFacts) => Result<DraftPackage, DraftRefusal>,
  ): Promise<DraftPackage | CallReason | undefined> {
    const { playerVersion } = parts
    const before = await otherwise.read()
    const made = of({
      now: clock.now(),
      language: parts.language(),
      playerVersion,
      content: parts.content(),
      before,
      kept: parts.kept(),
      placeOf,
    })
    if (made.ok) return made.value
    if (typeof made.refusal === 'string') return made.refusal
    desk.refuse(made.refusal)
    return undefined
  }

  const take = (paths: readonly string[]): CallReason | undefined =>
    desk.take({ files: paths.map((path) => ({ path, name: null })), pages: false })

  return {
    lookAtPlaylists() {
      asked = true
      opened = null
      sticks.look()
      otherwise.look()
      showPlaylists()
    },
    openPlaylist({ playlist }) {
      opened = playlist
      showPlaylists()
    },
    async addMedia({ paths }) {
      const named = paths.map(namedPath)
      const whole = named.filter((path) => path !== undefined)
      return whole.length === named.length ? take(whole) : 'path-invalid'
    },
    async chooseMedia() {
      if (!parts.dialogs) return 'not-now'
      const paths = await chooseFiles(mediaFilter)
      return paths.length > 0 ? take(paths.slice(0, filesAtOnce)) : undefined
    },
    async addFromStick({ folder: named }) {
      return sticks.folders().some(({ folder: there }) => there === named) ? take([named]) : 'stick-gone'
    },
    changeDraft: desk.change,
    undoDraft: desk.undo,
    async clearDraft() {
      saved = null
      return await desk.clear()
    },
    async editPlaylist({ playlist: id }) {
      const content = parts.content()
      const playlist = content?.manifest.playlists.find((each) => each.id === id)
      if (!content || !playlist) return 'playlist-gone'
      if (playlist.items.length > draftLimits.items) return 'playlist-too-long'
      const { files, draftWith } = playlistFiles(playlist, content)
      return desk.take({ files: [...files], pages: true }, (_, taken) => draftWith(taken, newId()))
    },
    publishDraft: () =>
      publishDraft({
        ...parts,
        desk,
        folder,
        goesAlone: () => desk.draft().place.kind === 'alone',
        make: () => make((facts) => draftPackage(desk.draft(), madeHereId, facts)),
      }),
    takePlaylistOut: ({ playlist }) =>
      publishDraft({
        ...parts,
        desk,
        folder,
        goesAlone: () => false,
        make: () => make((facts) => packageWithout(playlist, madeHereId, facts)),
      }),
    async saveDraft({ folder: where, sign }) {
      if ((where === 'chosen' || sign) && !parts.dialogs) return 'not-now'
      const made = await make((facts) => draftPackage(desk.draft(), savedLine(parts.shopName()), facts))
      if (made === undefined || typeof made === 'string') return made
      const keyFile = sign ? await choosePath('file', { name: 'minisign', extensions: ['key', '*'] }) : undefined
      if (sign && keyFile === undefined) return 'nothing-chosen'
      const target = await saveTarget(where, parts)
      if (!target.ok) return target.refusal
      if (target.value === undefined) return 'nothing-chosen'
      const out = join(target.value, `${made.manifest.id}-${made.manifest.version}.askfirst`)
      const key = sign && keyFile !== undefined ? { file: keyFile, password: sign.password } : null
      // What was saved before is not what is saved now, should this come to nothing.
      saved = null
      const { text: manifest, files } = made
      const packed = await desk.pack({ type: 'pack', manifest, files, out, playerVersion: parts.playerVersion, key })
      if (packed === undefined || typeof packed === 'string') return packed
      saved = { path: out, bytes: packed.bytes, signedBy: packed.signedBy }
      parts.changed()
      return undefined
    },
    cancelDraftWork: desk.cancel,
    view() {
      const { title, items, loop, place } = desk.draft()
      const manifest = parts.content()?.manifest
      return {
        title,
        items: shownItems(items, parts.address),
        loop,
        place,
        called: place.kind === 'instead' && manifest !== undefined && isCalledBySignal(manifest, place.playlist),
        ...desk.view(),
        saved,
        playing: manifest?.title ?? null,
        otherwise: otherwise.view(),
        sticks: [...sticks.folders()],
        dialogs: parts.dialogs,
      }
    },
    served: () => ({ digests: ownFiles(), unscripted: new Set() }),
    sticksPresent: sticks.present,
    ended({ ending }) {
      // What was refused may be looked at once more; the next one clears it away, and may be on its way already.
      const packing = desk.view().work?.kind === 'packing'
      if (ending.kind === 'activated' && ending.id === madeHereId && !packing) void folder.clearOutgoing()
    },
    packageChanged() {
      otherwise.look()
      if (asked) showPlaylists()
    },
    dispose() {
      desk.cancel()
    },
  }
}
