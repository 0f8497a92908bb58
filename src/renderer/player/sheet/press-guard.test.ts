import { array, assert, boolean, constant, constantFrom, integer, oneof, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetSecond } from '../../../contract/session.ts'
import { deadMilliseconds, type GuardInput, type GuardState, restingGuard, stepGuard } from './press-guard.ts'

type Timed = GuardInput

function run(inputs: readonly Timed[]): { readonly activations: number[]; readonly state: GuardState } {
  let state = restingGuard
  const activations: number[] = []
  inputs.forEach((input, index) => {
    const step = stepGuard(state, input)
    state = step.state
    if (step.activated) activations.push(index)
  })
  return { activations, state }
}

const presented = (at: number): Timed => ({ type: 'presented', at })
const time = (at: number): Timed => ({ type: 'time', at })
const down = (at: number, inside = true, pointer = 1): Timed => ({ type: 'pointer-down', pointer, inside, at })
const up = (at: number, inside = true, pointer = 1): Timed => ({ type: 'pointer-up', pointer, inside, at })
const keyDown = (at: number, key = 'Enter', confirms = true, repeat = false): Timed => ({
  type: 'key-down',
  key,
  confirms,
  repeat,
  at,
})
const keyUp = (at: number, key = 'Enter', confirms = true): Timed => ({
  type: 'key-up',
  key,
  confirms,
  repeat: false,
  at,
})

describe('P1: when a press on "Yes" counts', () => {
  test('a press and a release inside count once, after the dead time', () => {
    expect(run([presented(0), down(1100), up(1160)]).activations).toEqual([2])
    expect(run([presented(0), down(1099), up(1900)]).activations).toEqual([])
    expect(run([down(1100), up(1160)]).activations).toEqual([])
  })

  test('what the page lets through is never too early for main', () => {
    expect(deadMilliseconds).toBeGreaterThan(sheetSecond)
    expect(run([presented(0), down(sheetSecond), up(sheetSecond + 60)]).activations).toEqual([])
  })

  test('a double tap on the invitation gives nothing', () => {
    expect(run([down(0, false), up(40, false), presented(60), down(90), up(130), time(2000)]).activations).toEqual([])
  })

  test('what was held when the sheet came must be let go first', () => {
    expect(run([down(0, false, 7), presented(50), down(1300), up(1350)]).activations).toEqual([])
    expect(run([down(0, false, 7), presented(50), up(1300, true, 7), down(1350), up(1390)]).activations).toEqual([4])
  })

  test('released outside, cancelled, or joined by a second finger: nothing', () => {
    expect(run([presented(0), down(1200), up(1260, false)]).activations).toEqual([])
    expect(
      run([presented(0), down(1200), { type: 'pointer-cancel', pointer: 1, at: 1210 }, up(1260)]).activations,
    ).toEqual([])
    expect(run([presented(0), down(1200), down(1220, true, 2), up(1260), up(1270, true, 2)]).activations).toEqual([])
  })

  test('Enter held from the invitation on, and its repeats, give nothing', () => {
    const held = Array.from({ length: 60 }, (_, count) => keyDown(100 + count * 33, 'Enter', true, count > 0))
    expect(run([keyDown(0, 'Enter', false), presented(50), ...held, keyUp(2100)]).activations).toEqual([])
    expect(run([presented(0), keyDown(1200), keyDown(1700, 'Enter', true, true), keyUp(1800)]).activations).toEqual([])
  })

  test('one slow Enter counts; a quick one counts only after the gap', () => {
    expect(run([presented(0), keyDown(1200), keyUp(1270)]).activations).toEqual([2])
    expect(run([presented(0), keyDown(1200), keyUp(1210), time(1249), time(1250)]).activations).toEqual([4])
    expect(run([presented(0), keyDown(1200), keyUp(1210), keyDown(1230, '7', false), time(1300)]).activations).toEqual(
      [],
    )
  })

  test('a scanner burst gives nothing at any offset', () => {
    for (let offset = 0; offset <= 1500; offset += 7)
      for (const gap of [1, 5, 12, 24, 49]) {
        const keys = ['4', '0', 'Enter', '1', '2', 'Enter']
        const burst = keys.flatMap((key, place) => [
          keyDown(offset + place * gap, key, key === 'Enter'),
          keyUp(offset + place * gap + gap / 2, key, key === 'Enter'),
        ])
        expect(run([presented(0), ...burst, time(offset + 3000)]).activations).toEqual([])
      }
  })

  test('a new presentation, a withdrawal and a lost window begin anew', () => {
    expect(run([presented(0), down(1200), presented(1210), up(1260)]).activations).toEqual([])
    expect(run([presented(0), { type: 'withdrawn', at: 5 }, down(1200), up(1260)]).activations).toEqual([])
    expect(run([presented(0), { type: 'interrupted', at: 600 }, down(1200), up(1260)]).activations).toEqual([])
    expect(run([presented(0), { type: 'interrupted', at: 600 }, down(1700), up(1760)]).activations).toEqual([3])
  })

  test('whatever is pressed, released and typed: an activation is one whole press, alone', () => {
    const pointer = record({
      type: constantFrom('pointer-down' as const, 'pointer-up' as const),
      pointer: integer({ min: 1, max: 2 }),
      inside: boolean(),
    })
    const key = record({
      type: constantFrom('key-down' as const, 'key-up' as const),
      key: constantFrom('Enter', ' ', '7'),
      confirms: boolean(),
      repeat: boolean(),
    })
    const other = oneof(
      record({
        type: constantFrom('presented' as const, 'withdrawn' as const, 'interrupted' as const, 'time' as const),
      }),
      record({ type: constant('pointer-cancel' as const), pointer: integer({ min: 1, max: 2 }) }),
    )
    const wait = constantFrom(0, 1, 20, 49, 50, 51, 300, 1099, 1100, 1200)
    const single = record({ wait, input: oneof(pointer, key, key, other) }).map((step) => [step])
    const wholePress = record({ before: wait, held: wait, by: constantFrom('pointer' as const, 'key' as const) }).map(
      ({ before, held, by }) =>
        by === 'pointer'
          ? [
              { wait: before, input: { type: 'pointer-down' as const, pointer: 1, inside: true } },
              { wait: held, input: { type: 'pointer-up' as const, pointer: 1, inside: true } },
            ]
          : [
              { wait: before, input: { type: 'key-down' as const, key: 'Enter', confirms: true, repeat: false } },
              { wait: held, input: { type: 'key-up' as const, key: 'Enter', confirms: true, repeat: false } },
            ],
    )
    const walk = array(oneof(single, single, wholePress), { maxLength: 30 }).map((steps) => steps.flat())
    let seen = 0
    assert(
      property(walk, (steps) => {
        let at = 0
        const inputs: Timed[] = [presented(0)]
        for (const { wait, input } of steps) {
          at += wait
          inputs.push({ ...input, at })
        }
        for (const index of run(inputs).activations) {
          seen += 1
          expectWholePress(inputs, index)
        }
      }),
      { numRuns: 20_000, seed: 4 },
    )
    expect(seen).toBeGreaterThan(500)
  })
})

const nameOf = (input: Timed): string | null =>
  'pointer' in input ? `pointer ${input.pointer}` : 'key' in input ? `key ${input.key}` : null

/** The rule again, written backwards from the activation and not as a machine. */
function expectWholePress(inputs: readonly Timed[], index: number): void {
  const end = inputs[index]
  const first = inputs
    .slice(0, index)
    .findLastIndex((input) =>
      end?.type === 'time' ? input.type === 'key-down' : nameOf(input) === (end && nameOf(end)),
    )
  const start = inputs[first]
  if (!start || !end) throw new Error('no press')
  const release =
    end.type === 'time'
      ? inputs.findIndex((input, place) => place > first && input.type === 'key-up' && nameOf(input) === nameOf(start))
      : index
  const last = inputs[release]
  if (!last || release > index) throw new Error('no release')
  expect(['pointer-up', 'key-up']).toContain(last.type)
  expect(['pointer-down', 'key-down']).toContain(start.type)
  expect(('inside' in start && start.inside) || ('confirms' in start && start.confirms && !start.repeat)).toBe(true)
  expect(('inside' in last && last.inside) || ('confirms' in last && last.confirms)).toBe(true)
  const between = inputs.slice(first + 1, index).filter((input) => input !== last && input.type !== 'time')
  expect(between.filter((input) => input.type !== 'key-up' && input.type !== 'pointer-up')).toEqual([])
  const began = inputs.slice(0, first).findLast((input) => input.type === 'presented' || input.type === 'interrupted')
  expect(start.at - (began?.at ?? Number.NaN)).toBeGreaterThanOrEqual(deadMilliseconds)
  const held = new Set<string>()
  for (const input of inputs.slice(0, first)) {
    const other = nameOf(input)
    if (input.type === 'interrupted') held.clear()
    if (input.type.endsWith('-down') && other) held.add(other)
    if ((input.type.endsWith('-up') || input.type === 'pointer-cancel') && other) held.delete(other)
  }
  expect([...held]).toEqual([])
  if (last.type !== 'key-up') return
  const others = inputs.slice(0, index).filter((input) => input.type === 'key-down' && input !== start)
  expect(others.filter((input) => Math.abs(input.at - start.at) < 50)).toEqual([])
  expect(end.at - start.at).toBeGreaterThanOrEqual(50)
}
