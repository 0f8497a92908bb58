import type { PlanReason } from '../../contract/plan.ts'
import type { Audience } from '../../contract/signals.ts'
import type { WallClock } from '../base/time/wall-clock.ts'
import { nothingUsed, type Used } from './condition.ts'
import { type ContentIndex, nextValidityChange } from './content-index.ts'
import { edgesReached } from './edges.ts'
import { type InForce, lookInForce } from './in-force.ts'
import type { IndexedPlaylist } from './indexed-playlist.ts'
import type { Playable } from './loop-policy.ts'
import { type Moment, offeredAt, untilKnown } from './moment.ts'
import { type Answer, playableOf } from './playable.ts'
import { foundTimeless, nextScheduleChange } from './schedule.ts'
import { type CompiledTrigger, decideTriggers, type TriggerState } from './triggers.ts'
import type { ScheduledPlaylist, Turn } from './turn.ts'

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

export type Decision = {
  /** The playlists that share the loop by turns; empty: the fallback. */
  readonly turns: readonly Turn[]
  readonly kind: PlanReason['kind']
  readonly triggers: TriggerState
  readonly used: Used
  /** In how many milliseconds the wall clock alone may change the decision; Infinity: never. */
  readonly changesAfter: number
  /** In how many milliseconds to look again: the same, holds and cooldowns, and a minute at most. */
  readonly nextCheck: number
}

// A wall clock may be set at any time; this is how long a wrong programme may stand then.
const longestWait = 60_000

const nothingRests: ReadonlySet<string> = new Set()

/**
 * What was found out about one package when it was last decided: of ten thousand entries in force at once nearly all have the same
 * turn from one time to the next.
 */
type Known = {
  /** By the entry of the schedule. */
  readonly turns: (Turn | undefined)[]
  /** By the place of the playlist. */
  readonly answers: (Answer | undefined)[]
  inForce: InForce | undefined
}

/** Looks up what of a playlist can be shown, each once; null: nothing. */
function createLookup(
  { playlists, shownIn }: ContentIndex,
  { moment, resting }: DirectorInput,
  answers: Known['answers'],
): (playlist: IndexedPlaylist | undefined) => Playable | null {
  const seen = new Array<Playable | null | undefined>(playlists.size)
  const concerned = new Set<number>()
  for (const sha256 of resting) for (const place of shownIn.get(sha256) ?? []) concerned.add(place)
  return (playlist) => {
    if (!playlist) return null
    const known = seen[playlist.place]
    if (known !== undefined) return known
    const playable = playableOf(playlist, moment, concerned.has(playlist.place) ? resting : nothingRests, answers)
    const found = playable.count > 0 ? playable : null
    seen[playlist.place] = found
    return found
  }
}

function changesAfter(content: ContentIndex, moment: Moment, wallClock: WallClock): number {
  if (moment.kind === 'unknown') return untilKnown(moment)
  const { now } = moment
  return Math.min(nextScheduleChange(content.schedule, now, wallClock), nextValidityChange(content, now)) - now
}

/**
 * Whether somebody whom no camera sees can come to see a playlist at this time (P12): a dated entry may be over, or yet to begin.
 * Where nobody knows what time it is, such entries are set aside.
 */
function isForAll({ forAllAt }: ContentIndex, playlist: string, moment: Moment): boolean {
  const times = forAllAt.get(playlist)
  return times === undefined || (moment.kind === 'known' && edgesReached(times, moment.now) % 2 === 1)
}

/**
 * What is shown now and why: the schedule's entries of the highest priority if an interrupt is among them, else the
 * trigger that holds, else those entries in any case, else the default playlist, else the fallback. Items that are not
 * valid, damaged or at rest do not count, and a playlist without any other is as if it were not there.
 */
function decide(content: ContentIndex, input: DirectorInput, known: Known): Decision {
  const { moment, monotonic, wallClock, audience, triggers } = input
  const showing = createLookup(content, input, known.answers)
  const offered = offeredAt(moment)
  const turnOf = ({ playlist, reason, volume, atOnce }: ScheduledPlaylist, last?: Turn): Turn | null => {
    const playable = showing(playlist)
    if (!playlist || !playable) return null
    const couponsOver = edgesReached(playlist.couponEdges, offered)
    if (last?.playable === playable && last.couponsOver === couponsOver) return last
    return { playlist, playable, reason, volume, atOnce, couponsOver }
  }
  const { schedule, scheduled } = content
  const ofEntry = (entry: number): Turn | null => {
    const found = scheduled[entry]
    const turn = found ? turnOf(found, known.turns[entry]) : null
    if (turn) known.turns[entry] = turn
    return turn
  }
  const again = (turn: Turn): Turn | null => turnOf(turn, turn)
  const turnsAt = (now: number): readonly Turn[] => {
    known.inForce = lookInForce(schedule, now, wallClock(now), { ofEntry, again }, known.inForce)
    return known.inForce.turns
  }
  const inForce = moment.kind === 'known' ? turnsAt(moment.now) : foundTimeless(schedule, ofEntry)
  const mayCall = ({ playlist, namesSignal }: CompiledTrigger): boolean =>
    showing(content.playlists.get(playlist)) !== null && (!namesSignal || isForAll(content, playlist, moment))
  const interrupt = schedule.interrupts && inForce.some(({ atOnce }) => atOnce)
  const called =
    audience && !interrupt
      ? decideTriggers(content.triggers, audience, monotonic, triggers, mayCall)
      : { state: triggers, trigger: null, used: nothingUsed, nextCheck: Infinity }

  const otherwise = (id: string, reason: PlanReason, atOnce = false): readonly Turn[] => {
    const turn = turnOf({ playlist: content.playlists.get(id), reason, volume: 1, atOnce })
    return turn ? [turn] : []
  }
  const turns = called.trigger
    ? otherwise(called.trigger.playlist, { kind: 'trigger', trigger: called.trigger.id }, called.trigger.at === 'now')
    : inForce.length > 0
      ? inForce
      : otherwise(content.defaultPlaylist, { kind: 'default' })
  const [first] = turns
  const byWallClock = changesAfter(content, moment, wallClock)
  return {
    turns,
    kind: first?.reason.kind ?? 'fallback',
    triggers: called.state,
    used: called.used,
    changesAfter: byWallClock,
    nextCheck: Math.max(1, Math.min(longestWait, byWallClock, called.nextCheck - monotonic)),
  }
}

/** Says what is shown at a moment. The same question has the same answer, whatever was asked before: that only makes it quicker. */
export type Decider = (input: DirectorInput) => Decision

/** One that remembers of each package what it found out, for as long as somebody has the package. */
export function createDecider(): Decider {
  const known = new WeakMap<ContentIndex, Known>()
  return (input) => {
    const { content, triggers } = input
    if (!content) {
      const nothing = { turns: [], kind: 'fallback' } as const
      return { ...nothing, triggers, used: nothingUsed, changesAfter: Infinity, nextCheck: longestWait }
    }
    const found = known.get(content) ?? {
      turns: new Array(content.scheduled.length),
      answers: new Array(content.playlists.size),
      inForce: undefined,
    }
    known.set(content, found)
    return decide(content, input, found)
  }
}
