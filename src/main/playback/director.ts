import type { PlanReason } from '../../contract/plan.ts'
import type { Audience } from '../../contract/signals.ts'
import type { WallClock } from '../base/wall-clock.ts'
import { nothingUsed, type Used } from './condition.ts'
import {
  type ContentIndex,
  type IndexedPlaylist,
  nextValidityChange,
  playableOf,
  type ScheduledPlaylist,
} from './content-index.ts'
import type { Playable } from './loop-policy.ts'
import { type Moment, untilKnown } from './moment.ts'
import { entriesInForce, nextScheduleChange, timelessEntries } from './schedule.ts'
import { decideTriggers, type TriggerState } from './triggers.ts'

export type DirectorInput = {
  readonly content: ContentIndex | null
  readonly moment: Moment
  readonly monotonic: number
  readonly wallClock: WallClock
  /** Digests of assets that rest after failing. */
  readonly resting: ReadonlySet<string>
  /** Whom the triggers look at; null: nobody, the general programme. */
  readonly audience: Audience | null
  readonly triggers: TriggerState
}

/** One playlist whose turn it is to give an item, why, and how loud. */
export type Turn = {
  readonly playlist: IndexedPlaylist
  readonly playable: Playable
  readonly reason: PlanReason
  readonly volume: number
}

export type Decision = {
  /** The playlists that share the loop by turns; empty: the fallback. */
  readonly turns: readonly Turn[]
  readonly kind: PlanReason['kind']
  readonly takeover: 'now' | 'boundary'
  readonly triggers: TriggerState
  readonly used: Used
  /** In how many milliseconds the wall clock alone may change the decision; Infinity: never. */
  readonly changesAfter: number
  /** In how many milliseconds to look again: the same, holds and cooldowns, and a minute at most. */
  readonly nextCheck: number
}

// A wall clock may be set at any time; this is how long a wrong programme may stand then.
const longestWait = 60_000

/** Looks up what of a playlist can be shown, each once; null: nothing. */
function createLookup({ moment, resting }: DirectorInput): (playlist: IndexedPlaylist | undefined) => Playable | null {
  const seen: (Playable | null)[] = []
  return (playlist) => {
    if (!playlist) return null
    const known = seen[playlist.place]
    if (known !== undefined) return known
    const playable = playableOf(playlist, moment, resting)
    const found = playable.indices.length > 0 ? playable : null
    seen[playlist.place] = found
    return found
  }
}

function sameReason(a: PlanReason, b: PlanReason): boolean {
  if (a.kind === 'schedule') return b.kind === 'schedule' && a.entry === b.entry
  if (a.kind === 'trigger') return b.kind === 'trigger' && a.trigger === b.trigger
  return a.kind === b.kind
}

/** Whether two programmes are the same: the same playlists, for the same reasons, with the same playable items. */
export function sameTurns(these: readonly Turn[], those: readonly Turn[]): boolean {
  return (
    these.length === those.length &&
    these.every((turn, place) => {
      const other = those[place]
      return (
        turn.playlist === other?.playlist &&
        turn.playable.stamp === other.playable.stamp &&
        sameReason(turn.reason, other.reason)
      )
    })
  )
}

function changesAfter(content: ContentIndex, moment: Moment, wallClock: WallClock): number {
  if (moment.kind === 'unknown') return untilKnown(moment)
  const { now } = moment
  return Math.min(nextScheduleChange(content.schedule, now, wallClock), nextValidityChange(content, now)) - now
}

/**
 * What is shown now and why: an interrupt entry, else the trigger that holds, else the schedule's entries, else the
 * default playlist, else the fallback. Items that are not valid, damaged or at rest do not count, and a playlist
 * without any other is as if it were not there.
 */
export function decide(input: DirectorInput): Decision {
  const { content, moment, monotonic, wallClock, audience, triggers } = input
  if (!content) {
    const nothing = { turns: [], kind: 'fallback', takeover: 'now' } as const
    return { ...nothing, triggers, used: nothingUsed, changesAfter: Infinity, nextCheck: longestWait }
  }
  const showing = createLookup(input)
  const canPlay = (id: string): boolean => showing(content.playlists.get(id)) !== null
  const entryCanPlay = (_: string, entry: number): boolean => showing(content.scheduled[entry]?.playlist) !== null
  const { schedule } = content
  const entries =
    moment.kind === 'known'
      ? entriesInForce(schedule, moment.now, wallClock(moment.now), entryCanPlay)
      : timelessEntries(schedule, entryCanPlay)
  const interrupt = entries.some((index) => schedule.entries[index]?.interrupt)
  const called =
    audience && !interrupt
      ? decideTriggers(content.triggers, audience, monotonic, triggers, canPlay)
      : { state: triggers, trigger: null, used: nothingUsed, nextCheck: Infinity }

  const turns: Turn[] = []
  const add = ({ playlist, reason, volume }: ScheduledPlaylist): void => {
    const playable = showing(playlist)
    if (playlist && playable) turns.push({ playlist, playable, reason, volume })
  }
  if (called.trigger) {
    const { playlist, id: trigger } = called.trigger
    add({ playlist: content.playlists.get(playlist), reason: { kind: 'trigger', trigger }, volume: 1 })
  } else if (entries.length > 0) {
    for (const entry of entries) {
      const scheduled = content.scheduled[entry]
      if (scheduled) add(scheduled)
    }
  } else add({ playlist: content.playlists.get(content.defaultPlaylist), reason: { kind: 'default' }, volume: 1 })
  const [first] = turns
  const byWallClock = changesAfter(content, moment, wallClock)
  return {
    turns,
    kind: first?.reason.kind ?? 'fallback',
    takeover: !first || interrupt || called.trigger?.at === 'now' ? 'now' : 'boundary',
    triggers: called.state,
    used: called.used,
    changesAfter: byWallClock,
    nextCheck: Math.max(1, Math.min(longestWait, byWallClock, called.nextCheck - monotonic)),
  }
}
