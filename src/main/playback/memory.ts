import { type Failures, noFailures } from './asset-rests.ts'
import { beginCursor, type Cursor, cursorAfter, type Programme } from './programme.ts'

/** A plan that was given out: what it holds, and from which cursor it was laid out. */
export type GivenPlan = { readonly revision: number; readonly programme: Programme; readonly from: Cursor }

/** One line of playing: the programme and how far it came. Plain data, never changed in place. */
export type Line = {
  readonly cursor: Cursor
  /** What is on the screen of this line, and since when; null: nothing yet. */
  readonly shown: { readonly plan: GivenPlan; readonly index: number } | null
}

/** A line of which nothing was on the screen. `seed` decides the order of its loops. */
export function beginLine(seed: number): Line {
  return { cursor: beginCursor(seed), shown: null }
}

/** Where the line is before the item on the screen: from here that item is shown once more. */
export function before({ cursor, shown }: Line): Cursor {
  return shown ? cursorAfter(shown.plan.programme, shown.plan.from, shown.index) : cursor
}

/** Where the line goes on after the item on the screen. */
export function after({ cursor, shown }: Line): Cursor {
  return shown ? cursorAfter(shown.plan.programme, shown.plan.from, shown.index + 1) : cursor
}

/** All of playback that outlives a session, and so must not know of one (non-interference). */
export type Memory = { readonly revision: number; readonly line: Line; readonly failures: Failures }

/** The memory of a player that has just begun to play: nothing failed, nothing shown. */
export function beginMemory(revision: number, seed: number): Memory {
  return { revision, line: beginLine(seed), failures: noFailures }
}

/** The memory when the page is gone: what comes next begins in another round, so that nothing is taken for what was on. */
export function afterPageGone(memory: Memory): Memory {
  const cursor = after(memory.line)
  return { ...memory, line: { cursor: { ...cursor, round: cursor.round + 1 }, shown: null } }
}

// Plans given in a session count up from the last one before it. However many there were, the first one after it has
// the same revision.
const sessionRevisions = 1_000_000

/** The memory when a session is over: the item that was on at the first touch is shown once more, in `round`. */
export function afterSession(memory: Memory, round: number): Memory {
  const cursor = { ...before(memory.line), round }
  return { ...memory, revision: memory.revision + sessionRevisions, line: { cursor, shown: null } }
}
