import { beginCursor, type Cursor, cursorAfter, type Programme } from './programme.ts'

/** A plan that was given out: what it holds, and from which cursor it was laid out. */
export type GivenPlan = { readonly revision: number; readonly programme: Programme; readonly from: Cursor }

/** How far a programme came: the general one, or that of whoever a trigger called. Plain data, never changed in place. */
export type PlayPosition = {
  readonly cursor: Cursor
  /** What is on the screen of it, and since when; null: nothing yet. */
  readonly shown: { readonly plan: GivenPlan; readonly index: number } | null
}

/** Where nothing was on the screen yet. `seed` decides the order of the loops. */
export function beginPosition(seed: number): PlayPosition {
  return { cursor: beginCursor(seed), shown: null }
}

/** Where it is before the item on the screen: from here that item is shown once more. */
export function before({ cursor, shown }: PlayPosition): Cursor {
  return shown ? cursorAfter(shown.plan.programme, shown.plan.from, shown.index) : cursor
}

/** Where it goes on after the item on the screen. */
export function after({ cursor, shown }: PlayPosition): Cursor {
  return shown ? cursorAfter(shown.plan.programme, shown.plan.from, shown.index + 1) : cursor
}
