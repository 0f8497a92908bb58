import type { StaffView } from '../../contract/events.ts'
import type { Status } from '../../contract/status.ts'
import type { ContentIndex } from './content-index.ts'
import type { Place } from './programme.ts'

/** What is on the screen, and since when; place null: the fallback. */
export type Shown = { readonly place: Place | null; readonly since: Date }

/** What staff may see of it, when no session is on. */
export type StaffPlaying = Extract<StaffView, { access: 'open' }>['playing']

const packageOf = (content: ContentIndex | null): { package: string | null; version: number | null } => ({
  package: content?.id ?? null,
  version: content?.version ?? null,
})

/** The same words for the status file and for staff while a session is on: nothing but that there is one. */
export function duringSession(content: ContentIndex | null) {
  return { ...packageOf(content), reason: 'session' } as const
}

/** What the status file tells of the general programme. */
export function playingNow(content: ContentIndex | null, { place, since }: Shown): Status['playing'] {
  return {
    ...packageOf(content),
    playlist: place?.playlist.id ?? null,
    item: place?.item.id ?? null,
    reason: place?.reason ?? { kind: 'fallback' },
    since: since.toISOString(),
  }
}

/** The same for the settings window, with titles and a picture. */
export function staffPlayingNow(content: ContentIndex | null, shown: Shown, unsignedFolder: boolean): StaffPlaying {
  const { place, since } = shown
  return {
    ...packageOf(content),
    packageTitle: content?.title ?? null,
    playlist: place?.playlist.id ?? null,
    playlistTitle: place?.playlist.title ?? null,
    item: place?.item.id ?? null,
    picture: place?.item.kind === 'image' ? place.item.shown.source : null,
    reason: place?.reason ?? { kind: 'fallback' },
    since: since.toISOString(),
    unsignedFolder,
  }
}
