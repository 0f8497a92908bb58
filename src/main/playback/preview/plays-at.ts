import { type PlaysAt, previewLimits } from '../../../contract/views/preview-view.ts'
import { dayLimits } from '../../../contract/views/programme-view.ts'
import type { NamedInstant, WallClock } from '../../base/time/wall-clock.ts'
import type { ContentIndex } from '../content-index.ts'
import { staffReason } from '../staff-reason.ts'
import { previewAt } from './preview.ts'

/** What the general programme shows at an instant, with the items by their ids; no content: the built-in picture. */
export function playsAt(
  content: ContentIndex | null,
  named: NamedInstant,
  wallClock: WallClock,
): Omit<PlaysAt, 'screenOn'> {
  const turns = content ? previewAt(content, named.at, wallClock) : []
  return {
    at: new Date(named.at).toISOString(),
    clock: named.clock,
    turns: turns.slice(0, dayLimits.turns).map(({ playlist, reason, items }) => ({
      playlistTitle: playlist.title,
      reason: staffReason(content, reason),
      items: items.slice(0, previewLimits.items).map(({ id }) => id),
      moreItems: Math.max(0, items.length - previewLimits.items),
    })),
    moreTurns: Math.max(0, turns.length - dayLimits.turns),
  }
}
