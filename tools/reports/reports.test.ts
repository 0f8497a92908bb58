import { describe, expect, test } from 'vitest'
import { countTests } from './count-tests.ts'
import { readPlaywrightReport } from './playwright-report.ts'
import { describeTest, type ReportedTest } from './reported-test.ts'
import { readVitestReport } from './vitest-report.ts'

const root = '/somewhere'
const unit = (status: string, change: object = {}) => ({
  testResults: [
    {
      name: `${root}/src/a.test.ts`,
      status,
      assertionResults: [
        {
          ancestorTitles: ['a group'],
          title: 'one',
          status,
          failureMessages: status === 'failed' ? [`\u001b[31mError: in ${root}/src/a.test.ts\u001b[39m\nmore`] : [],
        },
      ],
      ...change,
    },
  ],
})
const page = (status: string, change: object = {}) => ({
  suites: [
    {
      title: 'a.spec.ts',
      specs: [],
      suites: [
        {
          title: 'a group',
          specs: [
            {
              title: 'one',
              file: 'a.spec.ts',
              tests: [{ status, annotations: [], results: [{ errors: [] }], ...change }],
            },
          ],
        },
      ],
    },
  ],
  errors: [],
})

describe('what a test runner says', () => {
  test('of a test that passed', () => {
    const passed = { titles: ['a group', 'one'], result: 'passed', because: null }
    expect(readVitestReport(unit('passed'), root)).toEqual([{ ...passed, file: 'src/a.test.ts' }])
    expect(readPlaywrightReport(page('expected'), root)).toEqual([{ ...passed, file: 'e2e/a.spec.ts' }])
  })

  test('of one that failed: what it said first, and no folder of this machine', () => {
    expect(readVitestReport(unit('failed'), root).map(describeTest)).toEqual([
      'src/a.test.ts: a group › one: Error: in src/a.test.ts',
    ])
    const results = [{ errors: [{ message: '\u001b[2mexpected\u001b[22m\nmore' }] }, { errors: [] }]
    expect(readPlaywrightReport(page('unexpected', { results }), root)).toMatchObject([
      { result: 'failed', because: 'expected' },
    ])
    expect(readPlaywrightReport(page('flaky', { results }), root)).toMatchObject([
      { result: 'second-try', because: 'expected' },
    ])
  })

  test('of a file that cannot be run: one failure, which does not vanish', () => {
    const lost = unit('failed', { assertionResults: [], message: 'no such import' })
    expect(readVitestReport(lost, root).map(describeTest)).toEqual([
      'src/a.test.ts: the tests of this file could not be run: no such import',
    ])
    expect(readPlaywrightReport({ suites: [], errors: [{ message: 'no tests' }] }, root)).toMatchObject([
      { titles: [], result: 'failed', because: 'no tests' },
    ])
  })

  test('of one that was skipped: why', () => {
    const annotations = [{ type: 'skip', description: 'needs the real Electron' }]
    expect(readPlaywrightReport(page('skipped', { annotations }), root)).toMatchObject([
      { result: 'skipped', because: 'needs the real Electron' },
    ])
    expect(readVitestReport(unit('pending'), root)).toMatchObject([{ result: 'skipped' }])
  })
})

describe('counts', () => {
  const one = (result: ReportedTest['result']): ReportedTest => ({ titles: ['one'], file: 'a', result, because: null })

  test('every kind once, and all but the passed by name', () => {
    const tests = [one('passed'), one('second-try'), one('failed'), one('skipped')]
    expect(countTests(tests, { name: 'runner', code: 1 })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      remarks: ['second try: a: one', '✘ failed: a: one', 'skipped: a: one'],
    })
  })

  test('a runner that died has failed, whatever its report says', () => {
    expect(countTests([one('passed')], { name: 'runner', code: 1 })).toMatchObject({
      failed: 1,
      remarks: ['✘ failed: runner ended with 1'],
    })
    expect(countTests([one('passed')], { name: 'runner', code: 0 })).toMatchObject({ failed: 0, remarks: [] })
  })
})
