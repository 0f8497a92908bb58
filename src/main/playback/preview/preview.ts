import type { PlanReason } from '../../../contract/plan.ts'
import type { WallClock } from '../../base/time/wall-clock.ts'
import type { ContentIndex } from '../content-index.ts'
import { createDecider, type Decider, type Decision } from '../director.ts'
import type { IndexedItem, IndexedPlaylist } from '../indexed-playlist.ts'
import { sameTurns } from '../takeover.ts'
import { noTriggers } from '../triggers.ts'

/** One playlist of those that share the loop, with what of it is shown and why. */
export type PreviewedTurn = {
  readonly playlist: IndexedPlaylist
  readonly reason: PlanReason
  readonly items: readonly IndexedItem[]
}

/** A stretch of time in which the same is on, half-open, in milliseconds since 1970. No turns: the fallback. */
export type PreviewedStretch = {
  readonly from: number
  readonly until: number
  readonly turns: readonly PreviewedTurn[]
}

function decideAt(decide: Decider, content: ContentIndex, now: number, wallClock: WallClock): Decision {
  const nobody = { audience: null, triggers: noTriggers, resting: new Set<string>(), monotonic: 0 }
  return decide({ content, moment: { kind: 'known', now }, wallClock, ...nobody })
}

/** The playlists of a decision, with what of each can be shown. */
export function turnsOf({ turns }: Pick<Decision, 'turns'>): readonly PreviewedTurn[] {
  return turns.map(({ playlist, playable, reason }) => ({
    playlist,
    reason,
    items: playlist.items.filter((_, index) => playable.has(index)),
  }))
}

/** What the general programme shows at an instant, as far as the package alone decides it. */
export function previewAt(content: ContentIndex, now: number, wallClock: WallClock): readonly PreviewedTurn[] {
  return turnsOf(decideAt(createDecider(), content, now, wallClock))
}

/**
 * The same for all of `[from, until)`: stretches that follow each other, each as long as nothing changes; no more than `most`
 * of them are looked for.
 */
export function previewBetween(
  content: ContentIndex,
  from: number,
  until: number,
  wallClock: WallClock,
  most = Infinity,
): readonly PreviewedStretch[] {
  const stretches: PreviewedStretch[] = []
  const decide = createDecider()
  let begin = from
  let decision = decideAt(decide, content, from, wallClock)
  for (let now = from; now < until && stretches.length < most; ) {
    const next = Math.min(until, now + Math.max(1, decision.changesAfter))
    const after = decideAt(decide, content, next, wallClock)
    if (next >= until || !sameTurns(after.turns, decision.turns)) {
      stretches.push({ from: begin, until: next, turns: turnsOf(decision) })
      begin = next
    }
    decision = after
    now = next
  }
  return stretches
}
