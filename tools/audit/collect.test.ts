import { describe, expect, test } from 'vitest'
import type { ReportedTest } from '../reports/reported-test.ts'
import { checksOf } from './collect.ts'

const reported = (titles: readonly string[], change: Partial<ReportedTest> = {}): ReportedTest => ({
  titles,
  file: 'src/a.test.ts',
  result: 'passed',
  because: null,
  ...change,
})

describe('tests as checks of promises', () => {
  test('by the number of the title, of the group around it, or of the file', () => {
    const file = 'src/p9-a.test.ts'
    const found = checksOf([
      reported(['P1, P11: one'], { file }),
      reported(['P2: group', 'two'], { file }),
      reported(['group', 'control: three'], { file }),
      reported(['P5: group', 'P4: not twice'], { file }),
    ])
    expect(found.map(({ promises, control }) => [promises.join(), control])).toEqual([
      ['P1,P11', false],
      ['P2', false],
      ['P9', true],
      ['P5,P4', false],
    ])
    expect(found[1]).toMatchObject({ what: 'P2: group › two', where: file, result: 'kept' })
    expect(checksOf([reported(['P99: no promise']), reported(['P1 is fine'])])).toEqual([])
  })

  test('control: a test that failed is broken, with what it said first', () => {
    const failed = { result: 'failed', because: 'expected' } as const
    expect(checksOf([reported(['P1: one'], failed)])).toMatchObject([{ result: 'broken', because: 'expected' }])
    expect(checksOf([reported(['one'], { ...failed, file: 'e2e/p03-a.spec.ts' })])).toMatchObject([
      { promises: ['P3'], result: 'broken', where: 'e2e/p03-a.spec.ts' },
    ])
  })

  test('control: a file that cannot be run is broken, and does not vanish', () => {
    const lost = (file: string): ReportedTest => reported([], { file, result: 'failed', because: 'no such import' })
    expect(checksOf([lost('src/p5-a.test.ts'), lost('src/other.test.ts')])).toMatchObject([
      { promises: ['P5'], result: 'broken' },
      { promises: ['P17'], result: 'broken' },
    ])
  })

  test('one that was skipped is not tried, and says why', () => {
    expect(checksOf([reported(['P4: one'], { result: 'skipped', because: 'needs the real Electron' })])).toMatchObject([
      { promises: ['P4'], result: 'not-tried', because: 'needs the real Electron' },
    ])
  })

  test('one that passed at its second try is kept, and says so with what it said first', () => {
    const flaky = { result: 'second-try', because: 'expected' } as const
    expect(checksOf([reported(['a group', 'P4: one'], flaky)])).toMatchObject([
      {
        result: 'kept',
        because: { en: 'passed at the second try only; at first: expected' },
        what: 'a group › P4: one',
      },
    ])
  })
})
