import type { WallTime } from '../base/time/wall-clock.ts'
import { foundInForce, type Schedule, standOf } from './schedule.ts'
import type { Turn } from './turn.ts'

/** What was in force when it was last looked. */
export type InForce = {
  readonly stand: string
  readonly turns: readonly Turn[]
  /** Entries, by their places, that held then and had nothing to show, none of a lower priority than those that had. */
  readonly idle: readonly number[]
}

/** What the playlists of entries bring now; null: nothing. */
export type Lookup = {
  /** That of an entry, by its place. */
  ofEntry(entry: number): Turn | null
  /** That of a turn of before: the very same where nothing of it changed. */
  again(turn: Turn): Turn | null
}

/** The same list where each of its turns is; null: one of them has nothing to show any more. */
function lookedAtAgain(turns: readonly Turn[], again: Lookup['again']): readonly Turn[] | null {
  let fresh: Turn[] | undefined
  for (let place = 0; place < turns.length; place++) {
    const turn = turns[place]
    const now = turn && again(turn)
    if (now === turn) continue
    if (!now) return null
    fresh ??= turns.slice()
    fresh[place] = now
  }
  return fresh ?? turns
}

/**
 * The turns of the entries in force at `now`. Until an edge of the schedule is passed the same entries hold, so that only what their
 * playlists bring is looked at: of ten thousand equals mostly nothing is another.
 */
export function lookInForce(
  schedule: Schedule,
  now: number,
  wall: WallTime,
  { ofEntry, again }: Lookup,
  last: InForce | undefined,
): InForce {
  const stand = standOf(schedule, now, wall)
  if (last?.stand === stand && last.idle.every((entry) => ofEntry(entry) === null)) {
    const turns = lookedAtAgain(last.turns, again)
    if (turns) return turns === last.turns ? last : { ...last, turns }
  }
  const idle: number[] = []
  const turns = foundInForce(schedule, now, wall, (entry) => {
    const turn = ofEntry(entry)
    if (!turn) idle.push(entry)
    return turn
  })
  return { stand, turns, idle }
}
