import { expect, test } from 'vitest'
import { manualClock } from '../../base/time/manual-clock.ts'
import type { Share } from './totals.ts'
import { createViewing } from './viewing.ts'

const bread = { package: 'shop', item: 'bread' }
const coffee = { package: 'shop', item: 'coffee' }

function begin() {
  const clock = manualClock()
  const kept: (readonly Share[])[] = []
  return { clock, kept, viewing: createViewing(clock, (shares) => kept.push(shares)) }
}

test('P14: what was on the screen counts while it stood in front of somebody, and nothing before, between or after', () => {
  const { clock, kept, viewing } = begin()
  viewing.shown(bread)
  clock.advance(60_000)
  // From the question to the first word the items lie hidden, and so they do behind a pause.
  for (const hidden of ['starting', 'searching', 'confirming'] as const) {
    viewing.follow(true, hidden)
    clock.advance(3_000)
  }
  viewing.follow(true, 'watching')
  clock.advance(3_000)
  viewing.shown(coffee)
  clock.advance(5_000)
  viewing.follow(true, 'paused')
  clock.advance(7_000)
  viewing.shown(bread)
  clock.advance(2_000)
  viewing.follow(true, 'starting')
  viewing.shown(coffee)
  viewing.follow(true, 'watching')
  clock.advance(4_000)
  viewing.counted({ kind: 'camera' })
  viewing.shown(bread)
  clock.advance(4_000)
  viewing.follow(true, 'ending')
  viewing.follow(false, 'ended')
  expect(kept).toEqual([
    [
      { ...bread, figure: 'seen', seconds: 3 },
      { ...coffee, figure: 'seen', seconds: 5 },
      { ...coffee, figure: 'seen', seconds: 4 },
    ],
  ])
})

test('P14: whoever chooses without a camera sees the items at once; who is never found has seen none', () => {
  const { clock, kept, viewing } = begin()
  viewing.shown(bread)
  viewing.follow(true, 'declared')
  clock.advance(6_000)
  viewing.counted({ kind: 'declared' })
  viewing.follow(false, 'ended')
  viewing.follow(true, 'starting')
  viewing.shown(coffee)
  clock.advance(6_000)
  viewing.follow(true, 'searching')
  viewing.counted({ kind: 'camera' })
  expect(kept).toEqual([[{ ...bread, figure: 'seen', seconds: 6 }], []])
})

test('P14: what "All offers" covers meanwhile does not count, and the next session begins uncovered', () => {
  const { clock, kept, viewing } = begin()
  viewing.shown(bread)
  viewing.follow(true, 'watching')
  clock.advance(2_000)
  viewing.covered(true)
  clock.advance(30_000)
  viewing.shown(coffee)
  clock.advance(30_000)
  viewing.covered(false)
  clock.advance(4_000)
  viewing.covered(true)
  viewing.counted({ kind: 'camera' })
  viewing.follow(false, 'ended')
  viewing.follow(true, 'declared')
  clock.advance(1_000)
  viewing.counted({ kind: 'declared' })
  expect(kept).toEqual([
    [
      { ...bread, figure: 'seen', seconds: 2 },
      { ...coffee, figure: 'seen', seconds: 4 },
    ],
    [{ ...coffee, figure: 'seen', seconds: 1 }],
  ])
})

test('P14: an answer is taken while somebody is there, once an item and session', () => {
  const { kept, viewing } = begin()
  viewing.shown(bread)
  expect(viewing.answer('more')).toBe('not-now')
  viewing.follow(true, 'searching')
  expect(viewing.answer('more')).toBe('not-now')
  viewing.follow(true, 'watching')
  expect(viewing.answer('more')).toBeUndefined()
  expect(viewing.answer('less')).toBe('not-now')
  viewing.shown(null)
  expect(viewing.answer('less')).toBe('not-now')
  viewing.shown(coffee)
  expect(viewing.answer('less')).toBeUndefined()
  viewing.counted({ kind: 'camera' })
  expect(viewing.answer('more')).toBe('not-now')
  viewing.follow(false, 'ended')
  expect(kept[0]?.filter(({ figure }) => figure !== 'seen')).toEqual([
    { ...bread, figure: 'more', seconds: 0 },
    { ...coffee, figure: 'less', seconds: 0 },
  ])

  viewing.follow(true, 'declared')
  expect(viewing.answer('more')).toBeUndefined()
})

test('P14: what staff did at the screen is no customer’s', () => {
  for (const kind of ['set-up', 'training'] as const) {
    const { kept, viewing } = begin()
    viewing.shown(bread)
    viewing.follow(true, 'watching')
    viewing.answer('more')
    viewing.counted({ kind })
    expect(kept).toEqual([])
  }
})

test('P14: a session that ended before it was counted leaves nothing, and is not counted later', () => {
  const { clock, kept, viewing } = begin()
  viewing.shown(bread)
  viewing.follow(true, 'watching')
  viewing.answer('more')
  viewing.follow(false, 'ended')
  clock.advance(3_000)
  viewing.counted({ kind: 'camera' })
  expect(kept).toEqual([])

  viewing.follow(true, 'watching')
  clock.advance(2_000)
  viewing.counted({ kind: 'camera' })
  expect(kept).toEqual([[{ ...bread, figure: 'seen', seconds: 2 }]])
})
