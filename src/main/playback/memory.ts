import { type Failures, noFailures } from './asset-rests.ts'
import { after, before, beginPosition, type PlayPosition } from './play-position.ts'
import { inAnotherRound } from './programme.ts'

/** All of playback that outlives a session, and so must not know of one (non-interference). */
export type Memory = { readonly revision: number; readonly position: PlayPosition; readonly failures: Failures }

/** The memory of a player that has just begun to play: nothing failed, nothing shown. */
export function beginMemory(revision: number, seed: number): Memory {
  return { revision, position: beginPosition(seed), failures: noFailures }
}

/** The memory when the page is gone: what comes next begins in another round, so that nothing is taken for what was on. */
export function afterPageGone(memory: Memory): Memory {
  return { ...memory, position: { cursor: inAnotherRound(after(memory.position)), shown: null } }
}

// Plans given in a session count up from the last one before it. However many there were, the first one after it has
// the same revision.
const sessionRevisions = 1_000_000

/** The memory when a session is over: the item that was on at the first touch is shown once more, in `round`. */
export function afterSession(memory: Memory, round: number): Memory {
  const cursor = { ...before(memory.position), round }
  return { ...memory, revision: memory.revision + sessionRevisions, position: { cursor, shown: null } }
}
