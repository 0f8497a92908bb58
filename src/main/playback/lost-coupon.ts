import { goesOnWith, type Plan } from '../../contract/plan.ts'
import { isOpenUntil, type Moment } from './moment.ts'
import { after, before } from './play-position.ts'
import type { PlaybackState } from './playback-state.ts'
import { type Cursor, drawnAs, heldPlace, layOut, type Place, type Programme } from './programme.ts'
import { positionOf } from './tracks.ts'
import type { Turn } from './turn.ts'

/** What is on, if its coupon was open at the `last` look and is over now; null: it shows none, or one that still holds. */
export function lostCoupon(state: PlaybackState, last: Moment): Place | null {
  const { shown } = positionOf(state.tracks, state.given.last()?.called ?? false)
  const place = shown?.plan.programme.places[shown.index]
  if (!place?.item.coupon || state.given.isFallback() || state.screen.now()?.failed) return null
  const until = place.item.coupon.validUntil
  return isOpenUntil(last, until) && !isOpenUntil(state.moment, until) ? place : null
}

/**
 * What is drawn now that the coupon of what is `on` is over: the same goes on without it, where staff hold it or these turns
 * come to it from where it began; where they do not, it gives way at once.
 */
export function withoutCoupon(
  state: PlaybackState,
  on: Place,
  turns: readonly Turn[],
  called: boolean,
): { readonly programme: Programme; readonly from: Cursor; readonly takeover: Plan['takeover'] } {
  const position = positionOf(state.tracks, called)
  const from = before(position)
  if (state.held) return { programme: { places: [heldPlace(on)], whole: false }, from, takeover: 'now' }
  const programme = layOut(turns, from)
  const [first] = programme.places
  if (first && goesOnWith(drawnAs(on), drawnAs(first))) return { programme, from, takeover: 'boundary' }
  const next = after(position)
  return { programme: layOut(turns, next), from: next, takeover: 'now' }
}
