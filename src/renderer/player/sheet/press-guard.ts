import { keyGapMilliseconds } from '../../../contract/key-gap.ts'
import { sheetSecond } from '../../../contract/session.ts'

/**
 * When a press on a guarded answer counts (P1). The answer is dead until its sheet has been presented for
 * `deadMilliseconds` and everything that was held then has been let go. A press is one pointer, or Enter or Space on
 * the focused answer, that goes down while nothing else is held and comes up again inside or still focused, with
 * nothing else in between. Barcode scanners type and press Enter: a key within `keyGapMilliseconds` of another, before
 * or after, and a key that repeats, count for nothing.
 *
 * ```
 * withdrawn ──presented──▶ dead ──1.1 s, all released───▶ armed ──down──▶ pressed ──up──▶ activated
 *     ▲                                                     ▲                │ key, too early │
 *     └────────────withdrawn, any state                     └─anything else──┴── settling ────┘
 * ```
 */
export type GuardInput =
  | { readonly type: 'presented' | 'withdrawn' | 'interrupted' | 'time'; readonly at: number }
  | {
      readonly type: 'pointer-down' | 'pointer-up'
      readonly pointer: number
      /** Whether it happened on the guarded answer, with the main button. */
      readonly inside: boolean
      readonly at: number
    }
  | { readonly type: 'pointer-cancel'; readonly pointer: number; readonly at: number }
  | {
      readonly type: 'key-down' | 'key-up'
      readonly key: string
      /** Whether it is Enter or Space, alone, while the guarded answer has focus. */
      readonly confirms: boolean
      readonly repeat: boolean
      readonly at: number
    }

export type GuardState = {
  readonly presentedAt: number | null
  readonly held: ReadonlySet<string>
  readonly lastKeyAt: number
  readonly press: { readonly by: string; readonly at: number; readonly settling: boolean } | null
}

export type GuardStep = {
  readonly state: GuardState
  readonly activated: boolean
}

/**
 * Main's own second begins when it hears of the sheet, a little after the page's: whatever the page lets through comes late
 * enough for main, and no yes is lost between the two.
 */
export const deadMilliseconds = sheetSecond + 100

export const restingGuard: GuardState = {
  presentedAt: null,
  held: new Set(),
  lastKeyAt: Number.NEGATIVE_INFINITY,
  press: null,
}

const holding = (held: ReadonlySet<string>, name: string): ReadonlySet<string> => new Set([...held, name])
const releasing = (held: ReadonlySet<string>, name: string): ReadonlySet<string> =>
  new Set([...held].filter((other) => other !== name))

function isArmed(state: GuardState, at: number): boolean {
  return state.presentedAt !== null && at - state.presentedAt >= deadMilliseconds && state.held.size === 0
}

function goDown(state: GuardState, name: string, counts: boolean, at: number): GuardStep {
  const press = counts && isArmed(state, at) ? { by: name, at, settling: false } : null
  return { state: { ...state, held: holding(state.held, name), press }, activated: false }
}

function comeUp(state: GuardState, name: string, counts: boolean, isKey: boolean, at: number): GuardStep {
  const held = releasing(state.held, name)
  if (state.press?.by !== name) return { state: { ...state, held }, activated: false }
  // A second release of one press is nothing a hand does.
  if (state.press.settling) return { state: { ...state, held, press: null }, activated: false }
  if (counts && isKey && at - state.press.at < keyGapMilliseconds)
    return { state: { ...state, held, press: { ...state.press, settling: true } }, activated: false }
  return { state: { ...state, held, press: null }, activated: counts }
}

/** One input further. `at` is in milliseconds on one monotonic clock and never goes back. */
export function stepGuard(state: GuardState, input: GuardInput): GuardStep {
  const { at } = input
  switch (input.type) {
    case 'presented':
      return { state: { ...state, presentedAt: at, press: null }, activated: false }
    case 'withdrawn':
      return { state: { ...state, presentedAt: null, press: null }, activated: false }
    case 'interrupted':
      return {
        state: { ...state, presentedAt: state.presentedAt === null ? null : at, held: new Set(), press: null },
        activated: false,
      }
    case 'time': {
      const done = state.press?.settling === true && at - state.press.at >= keyGapMilliseconds
      return { state: done ? { ...state, press: null } : state, activated: done }
    }
    case 'pointer-down':
      return goDown(state, `pointer ${input.pointer}`, input.inside, at)
    case 'pointer-up':
      return comeUp(state, `pointer ${input.pointer}`, input.inside, false, at)
    case 'pointer-cancel':
      return {
        state: { ...state, held: releasing(state.held, `pointer ${input.pointer}`), press: null },
        activated: false,
      }
    case 'key-down': {
      const alone = !input.repeat && at - state.lastKeyAt >= keyGapMilliseconds
      return goDown({ ...state, lastKeyAt: at }, `key ${input.key}`, input.confirms && alone, at)
    }
    case 'key-up':
      return comeUp(state, `key ${input.key}`, input.confirms, true, at)
  }
}
