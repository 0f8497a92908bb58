import { describe, expect, test } from 'vitest'
import { asideNames } from './set-aside.ts'

const instant = new Date(Date.UTC(2026, 0, 5, 10))

describe('the name of what is set aside', () => {
  test.each([
    ['settings', '.json'],
    ['draft', ''],
  ])('of %s%s says since when it is there', (what, ending) => {
    const names = asideNames(what, ending)
    expect(names.since(names.at(instant))).toBe(instant.getTime())
  })

  test('is no name of anything else', () => {
    const { since } = asideNames('settings', '.json')
    const { at } = asideNames('totals', '.sqlite')
    const others = ['settings.json', 'settings.broken-by-hand.json', 'settings.broken-1', 'settings.broken-1xjson']
    expect([at(instant), ...others].map(since)).toEqual(Array(5).fill(undefined))
  })
})
