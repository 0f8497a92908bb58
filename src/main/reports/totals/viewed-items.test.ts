import { expect, test } from 'vitest'
import type { Total } from './totals.ts'
import { viewedItems } from './viewed-items.ts'

const total = (item: string, figure: Total['figure'], sessions: number, hours: readonly [number, number]): Total => ({
  package: 'shop',
  item,
  figure,
  sessions,
  secondsEach: figure === 'seen' ? sessions : null,
  from: new Date(Date.UTC(2026, 0, 5, hours[0])).toISOString(),
  until: new Date(Date.UTC(2026, 0, 5, hours[1])).toISOString(),
})

test('P14: an item has what was released of it, added up; what was not is not known, and not 0', () => {
  const found = viewedItems([
    total('bread', 'seen', 10, [9, 11]),
    total('wine', 'more', 15, [9, 12]),
    total('bread', 'seen', 30, [11, 14]),
  ])
  expect(found).toEqual([
    {
      package: 'shop',
      item: 'bread',
      seen: { sessions: 40, secondsEach: 25 },
      more: null,
      less: null,
      from: '2026-01-05T09:00:00.000Z',
      until: '2026-01-05T14:00:00.000Z',
    },
    {
      package: 'shop',
      item: 'wine',
      seen: null,
      more: 15,
      less: null,
      from: '2026-01-05T09:00:00.000Z',
      until: '2026-01-05T12:00:00.000Z',
    },
  ])
})
