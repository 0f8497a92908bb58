import { keyGapMilliseconds } from '../../contract/key-gap.ts'

/** One trusted event in the player window, as Electron reports it to main; a page cannot make one. */
export type RealInput = {
  readonly kind: 'press' | 'release'
  /** `pointer` for mouse, pen and touch; else the key's `KeyboardEvent.code`. */
  readonly source: 'pointer' | { readonly key: string }
  /** A key that is held repeats; that is no press of its own. */
  readonly repeat?: boolean
}

type Press = { readonly source: string; readonly key: boolean; readonly down: number; readonly up: number | null }

export type InputHistory = { readonly presses: readonly Press[] }

/** Whether a hand gave a yes; a number: that cannot be told yet, ask again after so many milliseconds. */
export type Verdict = 'pressed' | 'not-pressed' | number

/** How old a yes may be, in milliseconds. */
const freshness = 2_000
/** What lies on the screen as long as this is no hand. */
const remembered = 10_000

export const noInput: InputHistory = { presses: [] }

const nameOf = ({ source }: RealInput): string => (source === 'pointer' ? 'pointer' : `key ${source.key}`)

/**
 * The history with one more event; `at` in monotonic milliseconds. A press that repeats is forgotten altogether: a
 * held key, or one that something lies on, is nobody's yes.
 */
export function withInput({ presses }: InputHistory, input: RealInput, at: number): InputHistory {
  const source = nameOf(input)
  const recent = presses.filter((press) => at - press.down < remembered)
  const held = (press: Press) => press.source === source && press.up === null
  if (input.repeat) return { presses: recent.filter((press) => !held(press)) }
  if (input.kind === 'release') {
    return { presses: recent.map((press) => (held(press) ? { ...press, up: at } : press)) }
  }
  const key = input.source !== 'pointer'
  return { presses: [...recent.filter((press) => !held(press)), { source, key, down: at, up: null }] }
}

/**
 * Whether a real press and release happened after `since` and within the last two seconds before `now` (monotonic
 * milliseconds, P1). Keys within 50 ms of another key come from a barcode scanner and do not count, so a key can be
 * judged only 50 ms after it went down.
 */
export function judgeInput({ presses }: InputHistory, since: number, now: number): Verdict {
  const keys = presses.filter((press) => press.key)
  const alone = (press: Press) =>
    !press.key || keys.every((other) => other === press || Math.abs(other.down - press.down) >= keyGapMilliseconds)
  const candidates = presses.filter(({ down, up }) => down > since && up !== null && now >= up && now - up <= freshness)
  const waits = candidates
    .filter(alone)
    .map(({ key, down }) => (key ? Math.max(0, down + keyGapMilliseconds - now) : 0))
  if (waits.length === 0) return 'not-pressed'
  const wait = Math.min(...waits)
  return wait === 0 ? 'pressed' : wait
}
