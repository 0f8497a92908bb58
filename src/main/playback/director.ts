import type { PlanReason } from '../../contract/plan.ts'
import type { Audience } from '../../contract/signals.ts'
import { nothingUsed, type Used } from './condition.ts'
import { type ContentIndex, type IndexedPlaylist, nextValidityChange, playableOf } from './content-index.ts'
import type { Playable } from './loop-policy.ts'
import { type Moment, untilKnown } from './moment.ts'
import { entriesInForce, nextScheduleChange, timelessEntries } from './schedule.ts'
import { decideTriggers, type TriggerState } from './triggers.ts'
import type { WallClock } from './wall-clock.ts'

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

/** One playlist whose turn it is to give an item, and why. */
export type Turn = { readonly playlist: IndexedPlaylist; readonly playable: Playable; readonly reason: PlanReason }

export type Decision = {
  /** The playlists that share the loop by turns; empty: the fallback. */
  readonly turns: readonly Turn[]
  readonly kind: PlanReason['kind']
  /** Equal for equal programmes: the same playlists with the same playable items. */
  readonly identity: string
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

/** Looks up what a playlist can show, each once. */
function createLookup({ content, moment, resting }: DirectorInput) {
  const seen = new Map<string, Playable | undefined>()
  const playable = (id: string): Playable | undefined => {
    if (seen.has(id)) return seen.get(id)
    const playlist = content?.playlists.get(id)
    const found = playlist && playableOf(playlist, moment, resting)
    seen.set(id, found)
    return found
  }
  return {
    canPlay: (id: string): boolean => (playable(id)?.indices.length ?? 0) > 0,
    turn(id: string, reason: PlanReason): Turn | undefined {
      const playlist = content?.playlists.get(id)
      const found = playable(id)
      return playlist && found && found.indices.length > 0 ? { playlist, playable: found, reason } : undefined
    },
  }
}

const identityOf = (turns: readonly Turn[]): string =>
  turns
    .map(({ playlist, playable, reason }) => {
      const why = reason.kind === 'schedule' ? reason.entry : reason.kind === 'trigger' ? reason.trigger : ''
      return `${reason.kind} ${why} ${playlist.id} ${playable.stamp}`
    })
    .join()

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
    const nothing = { turns: [], kind: 'fallback', identity: 'fallback', takeover: 'now' } as const
    return { ...nothing, triggers, used: nothingUsed, changesAfter: Infinity, nextCheck: longestWait }
  }
  const { canPlay, turn } = createLookup(input)
  const { schedule } = content
  const entries =
    moment.kind === 'known'
      ? entriesInForce(schedule, moment.now, wallClock(moment.now), canPlay)
      : timelessEntries(schedule, canPlay)
  const interrupt = entries.some((index) => schedule.entries[index]?.interrupt)
  const called =
    audience && !interrupt
      ? decideTriggers(content.triggers, audience, monotonic, triggers, canPlay)
      : { state: triggers, trigger: null, used: nothingUsed, nextCheck: Infinity }

  const scheduled = entries.flatMap((index) => {
    const playlist = schedule.entries[index]?.playlist
    return (playlist !== undefined && turn(playlist, { kind: 'schedule', entry: index })) || []
  })
  const byDefault = turn(content.defaultPlaylist, { kind: 'default' })
  const byTrigger = called.trigger && turn(called.trigger.playlist, { kind: 'trigger', trigger: called.trigger.id })
  const turns = byTrigger ? [byTrigger] : scheduled.length > 0 ? scheduled : byDefault ? [byDefault] : []
  const [first] = turns
  const byWallClock = changesAfter(content, moment, wallClock)
  return {
    turns,
    kind: first?.reason.kind ?? 'fallback',
    identity: first ? identityOf(turns) : 'fallback',
    takeover: !first || interrupt || (byTrigger && called.trigger?.at === 'now') ? 'now' : 'boundary',
    triggers: called.state,
    used: called.used,
    changesAfter: byWallClock,
    nextCheck: Math.max(1, Math.min(longestWait, byWallClock, called.nextCheck - monotonic)),
  }
}
