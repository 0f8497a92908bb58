import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type InputHistory, judgeInput, noInput, type RealInput, withInput } from './real-input.ts'

type Timed = RealInput & { readonly at: number }

const history = (...events: Timed[]): InputHistory =>
  events.reduce((before, { at, ...event }) => withInput(before, event, at), noInput)
const pointer = (down: number, up: number): Timed[] => [
  { kind: 'press', source: 'pointer', at: down },
  { kind: 'release', source: 'pointer', at: up },
]
const key = (name: string, down: number, up: number): Timed[] => [
  { kind: 'press', source: { key: name }, at: down },
  { kind: 'release', source: { key: name }, at: up },
]

/** A barcode scanner types its digits and presses Enter, `gap` milliseconds apart, from `start` on. */
const scan = (digits: number, gap: number, start: number): Timed[] =>
  [...Array.from({ length: digits }, (_, index) => `Digit${index % 10}`), 'Enter'].flatMap((name, index) =>
    key(name, start + index * gap, start + index * gap + Math.floor(gap / 2)),
  )

describe('P1: a press by hand', () => {
  test('counts when it began after the sheet and was let go within two seconds', () => {
    expect(judgeInput(history(...pointer(1_100, 1_200)), 1_000, 1_250)).toBe('pressed')
    expect(judgeInput(history(...pointer(900, 1_200)), 1_000, 1_250)).toBe('not-pressed')
    expect(judgeInput(history(...pointer(1_100, 1_200)), 1_000, 3_200)).toBe('pressed')
    expect(judgeInput(history(...pointer(1_100, 1_200)), 1_000, 3_201)).toBe('not-pressed')
    expect(judgeInput(history({ kind: 'press', source: 'pointer', at: 1_100 }), 1_000, 1_250)).toBe('not-pressed')
    expect(judgeInput(noInput, 0, 1_000)).toBe('not-pressed')
    expect(judgeInput(history(...pointer(1_100, 1_200)), 1_000, 1_150), 'before it is let go').toBe('not-pressed')
  })

  test('a key counts once fifty milliseconds have shown that it came alone', () => {
    const tap = history(...key('Enter', 1_100, 1_130))
    expect(judgeInput(tap, 1_000, 1_130)).toBe(20)
    expect(judgeInput(tap, 1_000, 1_150)).toBe('pressed')
    expect(judgeInput(history(...key('Tab', 1_040, 1_060), ...key('Enter', 1_100, 1_160)), 1_000, 1_200)).toBe(
      'pressed',
    )
  })

  test('a key that repeats does not count, however long it is held', () => {
    const held: Timed[] = [
      { kind: 'press', source: { key: 'Enter' }, at: 1_100 },
      { kind: 'press', source: { key: 'Enter' }, repeat: true, at: 1_600 },
      { kind: 'press', source: { key: 'Enter' }, repeat: true, at: 1_630 },
      { kind: 'release', source: { key: 'Enter' }, at: 1_650 },
    ]
    expect(judgeInput(history(...held), 1_000, 1_800)).toBe('not-pressed')
    const control = held.filter(({ repeat }) => !repeat)
    expect(judgeInput(history(...control), 1_000, 1_800)).toBe('pressed')
  })

  test('what lies on the screen for ten seconds is no hand', () => {
    expect(judgeInput(history(...pointer(1_100, 11_099)), 1_000, 11_100)).toBe('pressed')
    expect(judgeInput(history(...pointer(1_100, 11_100)), 1_000, 11_101)).toBe('not-pressed')
  })

  test('a release belongs to its own press', () => {
    const mixed: Timed[] = [
      { kind: 'press', source: { key: 'Space' }, at: 1_100 },
      { kind: 'release', source: { key: 'Enter' }, at: 1_200 },
      { kind: 'release', source: 'pointer', at: 1_250 },
    ]
    expect(judgeInput(history(...mixed), 1_000, 1_300)).toBe('not-pressed')
  })
})

describe('P1: a barcode scanner', () => {
  const offset = fc.integer({ min: -3_000, max: 3_000 })

  /** Whether at any moment this would be taken for a yes, if the page asked then; what waits is asked again, as main does. */
  const taken = (events: readonly Timed[], since: number): boolean => {
    let before = noInput
    return events.some(({ at, ...event }, place) => {
      before = withInput(before, event, at)
      const next = events[place + 1]?.at ?? Number.POSITIVE_INFINITY
      const asked = (now: number): boolean => {
        const verdict = judgeInput(before, since, now)
        if (typeof verdict !== 'number') return verdict === 'pressed'
        return now + verdict < next && asked(now + verdict)
      }
      return asked(at) || asked(at + 1)
    })
  }

  test('never gives a yes, at whatever offset to the sheet it types', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 49 }), offset, (digits, gap, start) => {
        expect(taken(scan(digits, gap, 10_000 + start), 10_000)).toBe(false)
      }),
      { numRuns: 2_000, seed: 1 },
    )
  })

  test('control: the same keys typed by a slow hand do', () => {
    expect(taken(scan(12, 120, 10_100), 10_000)).toBe(true)
  })

  test('control: so does one key that is let go before it can be told that it came alone', () => {
    expect(taken(key('Enter', 10_100, 10_130), 10_000)).toBe(true)
  })
})
