import { describe, expect, test } from 'vitest'
import { missedIn, type StageReport } from './stage-reports.ts'

const items = ['a', 'b', 'c']
const loop = (revision: number, ...shown: string[]): StageReport[] =>
  shown.map((item) => ({ name: 'presented', revision, key: `everyone/${item}~0` }))

describe('what a loop left out', () => {
  test('nothing, round and round, and where a new plan begins elsewhere', () => {
    expect(missedIn([...loop(1, 'b', 'c', 'a', 'b'), ...loop(2, 'a', 'b')], items)).toEqual([])
  })

  test('control: an item that did not come, and one that came twice', () => {
    expect(missedIn(loop(1, 'a', 'c'), items)).toEqual(['everyone/c~0 came after everyone/a~0'])
    expect(missedIn(loop(1, 'a', 'a'), items)).toHaveLength(1)
  })

  test('control: an item that could not be shown', () => {
    const failed: StageReport = { name: 'failed', revision: 1, key: 'everyone/b~0' }
    expect(missedIn([...loop(1, 'a'), failed], items)).toEqual(['everyone/b~0 could not be shown'])
  })
})
