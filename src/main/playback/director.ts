import type { PlanReason } from '../../contract/plan.ts'
import type { Audience } from '../../contract/signals.ts'
import { nothingUsed, type Used } from './condition.ts'
import { type ContentIndex, type IndexedPlaylist, nextPlayableChange, playableOf } from './content-index.ts'
import type { Playable } from './loop-policy.ts'
import { entriesInForce, nextScheduleChange } from './schedule.ts'
import { decideTriggers, type TriggerState } from './triggers.ts'
import type { WallClock } from './wall-clock.ts'

export type DirectorInput = {
  readonly content: ContentIndex | null
  /** Milliseconds since 1970, by the wall clock. */
  readonly now: number
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
  /** How many milliseconds from now time alone may change the decision. */
  readonly nextCheck: number
}

// A wall clock may be set at any time; this is how long a wrong programme may stand then.
const longestWait = 60_000

/** Looks each playlist up once, and remembers when it may change. */
function createLookup({ content, now, resting }: DirectorInput) {
  const seen = new Map<string, Turn['playable'] | undefined>()
  const playable = (id: string): Playable | undefined => {
    if (seen.has(id)) return seen.get(id)
    const playlist = content?.playlists.get(id)
    const found = playlist && playableOf(playlist, now, resting)
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
    nextChange(): number {
      let next = Infinity
      for (const id of seen.keys()) {
        const playlist = content?.playlists.get(id)
        if (playlist) next = Math.min(next, nextPlayableChange(playlist, now))
      }
      return next
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

/**
 * What is shown now and why: an interrupt entry, else the trigger that holds, else the schedule's entries, else the
 * default playlist, else the fallback. Items that are not valid, damaged or at rest do not count, and a playlist
 * without any other is as if it were not there.
 */
export function decide(input: DirectorInput): Decision {
  const { content, now, monotonic, wallClock, audience, triggers } = input
  if (!content) {
    const nothing = { turns: [], kind: 'fallback', identity: 'fallback', takeover: 'now' } as const
    return { ...nothing, triggers, used: nothingUsed, nextCheck: longestWait }
  }
  const lookup = createLookup(input)
  const entries = entriesInForce(content.schedule, now, wallClock(now), lookup.canPlay)
  const interrupt = entries.some((index) => content.schedule.entries[index]?.interrupt)
  const called =
    audience && !interrupt
      ? decideTriggers(content.triggers, audience, monotonic, triggers, lookup.canPlay)
      : { state: triggers, trigger: null, used: nothingUsed, nextCheck: Infinity }

  const scheduled = entries.flatMap((index) => {
    const playlist = content.schedule.entries[index]?.playlist
    return (playlist !== undefined && lookup.turn(playlist, { kind: 'schedule', entry: index })) || []
  })
  const byDefault = lookup.turn(content.defaultPlaylist, { kind: 'default' })
  const byTrigger =
    called.trigger && lookup.turn(called.trigger.playlist, { kind: 'trigger', trigger: called.trigger.id })
  const turns = byTrigger ? [byTrigger] : scheduled.length > 0 ? scheduled : byDefault ? [byDefault] : []
  const [first] = turns
  const byWallClock = Math.min(nextScheduleChange(content.schedule, now, wallClock), lookup.nextChange()) - now
  return {
    turns,
    kind: first?.reason.kind ?? 'fallback',
    identity: first ? identityOf(turns) : 'fallback',
    takeover: !first || interrupt || (byTrigger && called.trigger?.at === 'now') ? 'now' : 'boundary',
    triggers: called.state,
    used: called.used,
    nextCheck: Math.max(1, Math.min(longestWait, byWallClock, called.nextCheck - monotonic)),
  }
}
