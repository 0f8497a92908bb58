import { type DayView, dayLimits, type PlaylistTurn } from '../../../contract/views/programme-view.ts'
import { dayAround, type WallClock } from '../../base/time/wall-clock.ts'
import type { ContentIndex } from '../content-index.ts'
import type { Moment } from '../moment.ts'
import { staffReason } from '../staff-reason.ts'
import { type PreviewedStretch, type PreviewedTurn, previewBetween } from './preview.ts'

const instant = (at: number): string => new Date(at).toISOString()

/** A playlist of those that share the loop, for staff. */
export function turnView(content: ContentIndex, { playlist, items, reason }: PreviewedTurn): PlaylistTurn {
  return {
    playlist: playlist.id,
    playlistTitle: playlist.title,
    items: items.length,
    reason: staffReason(content, reason),
  }
}

function viewOf(content: ContentIndex, { from, until, turns }: PreviewedStretch): DayView['stretches'][number] {
  return {
    from: instant(from),
    until: instant(until),
    turns: turns.slice(0, dayLimits.turns).map((turn) => turnView(content, turn)),
    moreTurns: Math.max(0, turns.length - dayLimits.turns),
  }
}

/** The programme of the day that `now` lies in. */
export function previewDay(content: ContentIndex, now: number, wallClock: WallClock): DayView {
  const { from, until } = dayAround(now, wallClock)
  // One more than is told says that there are more.
  const stretches = previewBetween(content, from, until, wallClock, dayLimits.stretches + 1)
  const told = stretches.slice(0, dayLimits.stretches)
  const last = told.at(-1)
  return {
    from: instant(from),
    until: instant(until),
    stretches: told.map((stretch) => viewOf(content, stretch)),
    cutAt: last && told.length < stretches.length ? instant(last.until) : null,
  }
}

/** `previewDay` for whoever asks often: made once for a package and a day. Null: nobody knows what day it is. */
export function createDayPreview(): (
  content: ContentIndex,
  moment: Moment,
  timeZone: string,
  wallClock: WallClock,
) => DayView | null {
  let last: { readonly content: ContentIndex; readonly day: string; readonly view: DayView } | undefined
  return (content, moment, timeZone, wallClock) => {
    if (moment.kind === 'unknown') return null
    const day = `${timeZone} ${wallClock(moment.now).day}`
    if (last?.content !== content || last.day !== day) {
      last = { content, day, view: previewDay(content, moment.now, wallClock) }
    }
    return last.view
  }
}
