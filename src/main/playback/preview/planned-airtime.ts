import type { Stretch, WallClock } from '../../base/time/wall-clock.ts'
import type { ContentIndex } from '../content-index.ts'
import type { IndexedItem } from '../indexed-playlist.ts'
import { type PreviewedTurn, previewBetween } from './preview.ts'

type Planned = { readonly id: string; readonly milliseconds: number }

/**
 * How long each item of a playlist is on for each item of it that has its turn, on average: every item of a loop comes once a
 * round, and in a weighted one as often as its weight says.
 */
function perTurn({ playlist, items }: PreviewedTurn, lengthOf: (item: IndexedItem) => number): readonly Planned[] {
  const weights = new Map(playlist.items.map((item, place) => [item, playlist.weights[place] ?? 1]))
  const weightOf = (item: IndexedItem): number => (playlist.loop === 'weighted' ? (weights.get(item) ?? 1) : 1)
  const total = items.reduce((sum, item) => sum + weightOf(item), 0)
  return items.map((item) => ({ id: item.id, milliseconds: (weightOf(item) / total) * lengthOf(item) }))
}

/**
 * How long each item is on by the plan of the package alone, in milliseconds, in all of `stretches` together: what the
 * director would decide, and what share of the loop an item has then. Playlists that share the loop give one item each in
 * turn. `lengthOf`: how long an item is on, in milliseconds. By the items' ids, whatever playlist they are in.
 */
export function plannedAirtime(
  content: ContentIndex,
  stretches: readonly Stretch[],
  wallClock: WallClock,
  lengthOf: (item: IndexedItem) => number,
): ReadonlyMap<string, number> {
  const airtime = new Map<string, number>()
  for (const stretch of stretches) {
    for (const { from, until, turns } of previewBetween(content, stretch.from, stretch.until, wallClock)) {
      const planned = turns.flatMap((turn) => perTurn(turn, lengthOf))
      const round = planned.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
      for (const { id, milliseconds } of planned) {
        airtime.set(id, (airtime.get(id) ?? 0) + (milliseconds / round) * (until - from))
      }
    }
  }
  return airtime
}
