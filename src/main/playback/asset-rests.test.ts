import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Failures, nextRestEnd, noFailures, restingAt, withFailure, withSuccess } from './asset-rests.ts'

const minute = 60_000

/** An asset that fails whenever it is tried, a moment after each try or rest; how long each of its rests is, in minutes. */
function restsOf(tries: number): readonly number[] {
  let failures: Failures = noFailures
  let now = 0
  const rests: number[] = []
  for (let round = 0; round < tries; round++) {
    now += 2_000
    failures = withFailure(failures, 'a', now)
    if (!restingAt(failures, now).has('a')) continue
    const end = nextRestEnd(failures, now)
    rests.push((end - now) / minute)
    now = end
    expect(restingAt(failures, now).has('a')).toBe(false)
  }
  return rests
}

test('what always fails rests after every third try, twice as long each time, and always comes back', () => {
  expect(restsOf(18)).toEqual([10, 20, 40, 80, 120, 120])
})

test('half an hour of good behaviour, and it begins anew; a rest is none', () => {
  const third = [0, 1, 2].reduce<Failures>((failures, at) => withFailure(failures, 'a', at), noFailures)
  const again = (later: number): Failures =>
    [0, 1, 2].reduce((failures, at) => withFailure(failures, 'a', later + at), third)
  expect(nextRestEnd(again(20 * minute), 20 * minute) - 20 * minute).toBeGreaterThan(19 * minute)
  const late = 45 * minute
  expect(nextRestEnd(again(late), late) - late).toBeLessThan(11 * minute)
})

test('what is on to its end now and then never rests, and what it had to rest before is not forgotten', () => {
  const often = [0, 1, 2, 3, 4].reduce<Failures>((failures, at) => {
    const twice = withFailure(withFailure(failures, 'a', at * minute), 'a', at * minute)
    return withSuccess(twice, 'a')
  }, noFailures)
  expect(restingAt(often, 4 * minute).size).toBe(0)
  const fails = (failures: Failures, at: number): Failures =>
    [0, 1, 2].reduce((all) => withFailure(all, 'a', at), failures)
  expect(nextRestEnd(fails(often, 5 * minute), 5 * minute)).toBe(15 * minute)
  const again = fails(withSuccess(fails(often, 5 * minute), 'a'), 16 * minute)
  expect(nextRestEnd(again, 16 * minute)).toBe(36 * minute)
})

test('one asset at rest says nothing of the others', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), (order) => {
      const all = order.reduce<Failures>((failures, name, at) => withFailure(failures, name, at), noFailures)
      for (const name of ['a', 'b', 'c']) {
        const own = order.reduce<Failures>(
          (failures, each, at) => (each === name ? withFailure(failures, each, at) : failures),
          noFailures,
        )
        expect(restingAt(all, 100).has(name)).toBe(restingAt(own, 100).has(name))
      }
    }),
  )
})
