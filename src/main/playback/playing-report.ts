import type { OpenStaffView } from '../../contract/calls/events.ts'
import type { PlayerFault } from '../../contract/reasons.ts'
import type { Status } from '../../contract/status.ts'
import { type Failures, restingAt } from './asset-rests.ts'
import type { ContentIndex } from './content-index.ts'
import type { Moment } from './moment.ts'
import type { Place } from './programme.ts'
import { staffReason } from './staff-reason.ts'

/** A place, and the package that it is of: another may play by then. */
export type ShownPlace = { readonly place: Place; readonly content: ContentIndex }

/** What is on the screen, and since when; null: the fallback. */
export type Shown = { readonly on: ShownPlace | null; readonly since: Date }

/** What staff may see of it, when no session is on. */
export type StaffPlaying = OpenStaffView['playing']

const packageOf = (content: ContentIndex | null): { package: string | null; version: number | null } => ({
  package: content?.id ?? null,
  version: content?.version ?? null,
})

/** What the status file and staff are told while a session is on: that there is one, and nothing of it. */
export function duringSession(content: ContentIndex | null) {
  return { ...packageOf(content), reason: 'session' } as const
}

/** What the status file tells of the general programme. */
export function playingNow(content: ContentIndex | null, { on, since }: Shown): Status['playing'] {
  return {
    ...packageOf(on?.content ?? content),
    playlist: on?.place.playlist.id ?? null,
    item: on?.place.item.id ?? null,
    reason: on?.place.reason ?? { kind: 'fallback' },
    since: since.toISOString(),
  }
}

/** What is on now, for the settings window: with titles, a picture, and what comes next. */
export function staffPlayingNow(
  content: ContentIndex | null,
  { on, since }: Shown,
  next: Place | null,
  unsignedFolder: boolean,
): StaffPlaying {
  const place = on?.place
  const kind = place?.item.kind
  const shown = on?.content ?? content
  return {
    ...packageOf(shown),
    packageTitle: shown?.title ?? null,
    playlist: place?.playlist.id ?? null,
    playlistTitle: place?.playlist.title ?? null,
    item: place?.item.id ?? null,
    picture: place && (kind === 'image' || kind === 'video') ? { kind, source: place.item.shown.source } : null,
    reason: staffReason(shown, place?.reason ?? { kind: 'fallback' }),
    next: next && {
      playlist: next.playlist.id,
      playlistTitle: next.playlist.title,
      item: next.item.id,
      reason: staffReason(content, next.reason),
    },
    since: since.toISOString(),
    unsignedFolder,
  }
}

/** What of the general programme could not be shown lately, and whether the clock can be right. */
export function faultsNow(failures: Failures, moment: Moment, monotonic: number): readonly PlayerFault[] {
  return [
    ...(restingAt(failures, monotonic).size > 0 ? (['item-failed'] as const) : []),
    ...(moment.kind === 'unknown' ? (['clock-implausible'] as const) : []),
  ]
}
