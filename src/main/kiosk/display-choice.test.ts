import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ConnectedDisplay,
  chooseDisplay,
  displayViews,
  nameDisplays,
  noKindSeen,
  withKindSeen,
} from './display-choice.ts'

const display = (id: number, label: string, x: number): ConnectedDisplay => ({
  id,
  label,
  bounds: { x, y: 0, width: 1920, height: 1080 },
})

test('two displays of one kind are told apart by their place, whatever number the system gave them', () => {
  const named = nameDisplays([display(7, 'LG TV', 1920), display(9, 'LG TV', 0), display(3, '', 3840)])
  expect(named.map(({ id, name }) => [id, name])).toEqual([
    [9, 'LG TV'],
    [7, 'LG TV (2)'],
    [3, 'Display'],
  ])
})

test('a display keeps its name, and is found by it, in whatever order the system lists and numbers them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ label: fc.constantFrom('LG TV', 'Dell', '', ' '), x: fc.nat(9) }), {
        selector: ({ x }) => x,
        minLength: 1,
        maxLength: 5,
      }),
      fc.nat(),
      (places, seed) => {
        const first = places.map(({ label, x }, index) => display(index + 1, label, x * 1920))
        const second = first.map((one, index) => ({ ...one, id: 100 + ((index + seed) % first.length) })).toReversed()
        const [one, other] = [nameDisplays(first), nameDisplays(second)]
        expect(new Set(one.map(({ name }) => name)).size).toBe(one.length)
        for (const { name, bounds } of one) {
          expect(chooseDisplay(other, 0, name)).toMatchObject({ missing: false, display: { bounds } })
        }
      },
    ),
  )
})

test('one that is not connected gives way to the main one, and is told to be missing', () => {
  const named = nameDisplays([display(1, 'Dell', 0), display(2, 'LG TV', 1920)])
  expect(chooseDisplay(named, 2, 'Samsung')).toMatchObject({ missing: true, display: { id: 2 } })
  expect(chooseDisplay(named, 2, '')).toMatchObject({ missing: false, display: { id: 2 } })
  expect(chooseDisplay([], 2, 'LG TV')).toBeNull()
  expect(displayViews(named, 2, chooseDisplay(named, 2, 'Dell'))).toEqual([
    { name: 'Dell', width: 1920, height: 1080, main: false, used: true },
    { name: 'LG TV', width: 1920, height: 1080, main: true, used: false },
  ])
})

test.each(['LG TV', 'LG TV (2)'])(
  'where one of two of a kind is gone, %s is told to be missing until it is back',
  (wanted) => {
    const [left, right, other] = [display(1, 'LG TV', 0), display(2, 'LG TV', 1920), display(3, 'Dell', 3840)]
    let seen = noKindSeen
    const isMissing = (...connected: readonly ConnectedDisplay[]): boolean => {
      const named = nameDisplays(connected)
      seen = withKindSeen(seen, named, wanted)
      return chooseDisplay(named, 3, wanted, seen.most)?.missing ?? false
    }
    const looks = [
      [left, right, other],
      [right, other],
      [left, other],
      [left, right],
      [left, right, other],
    ]
    expect(looks.map((connected) => isMissing(...connected))).toEqual([false, true, true, false, false])
    seen = withKindSeen(seen, nameDisplays([left, other]), 'Dell')
    seen = withKindSeen(seen, nameDisplays([left, other]), 'LG TV')
    expect(chooseDisplay(nameDisplays([left, other]), 3, 'LG TV', seen.most), 'chosen anew').toMatchObject({
      missing: false,
    })
  },
)
