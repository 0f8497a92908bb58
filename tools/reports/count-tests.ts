import { type Counts, countNothing } from '../check/counts.ts'
import { describeTest, type ReportedTest } from './reported-test.ts'

const marks = { failed: '✘ failed', skipped: 'skipped', 'second-try': 'second try' } as const

/**
 * Counts what a runner reported. A second try counts as passed, and is named. A runner that ended with an error although no
 * test of its report failed is one failure: it may have died before it wrote.
 */
export function countTests(
  tests: readonly ReportedTest[],
  runner: { readonly name: string; readonly code: number },
): Counts {
  const counts = countNothing()
  for (const test of tests) {
    if (test.result === 'failed') counts.failed++
    else if (test.result === 'skipped') counts.skipped++
    else counts.passed++
    if (test.result !== 'passed') counts.remarks.push(`${marks[test.result]}: ${describeTest(test)}`)
  }
  if (runner.code !== 0 && counts.failed === 0) {
    counts.failed = 1
    counts.remarks.push(`✘ failed: ${runner.name} ended with ${runner.code}`)
  }
  return counts
}
