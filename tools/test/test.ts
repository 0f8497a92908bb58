import { join } from 'node:path'
import { runChecks } from '../check/check.ts'
import { addCounts, type Counts } from '../check/counts.ts'
import { runEndToEndTests } from './end-to-end.ts'
import { runUnitTests } from './unit.ts'

/** `npm test`: everything, one suite after the other, with one closing line over all of them. */
const root = join(import.meta.dirname, '../..')
const suites: readonly [string, () => Promise<Counts>][] = [
  ['Checks', runChecks],
  ['Unit and property tests', () => runUnitTests(root)],
  ['End-to-end tests', () => runEndToEndTests(root, [])],
]
const total: Counts = { passed: 0, failed: 0, skipped: 0 }
for (const [name, run] of suites) {
  console.log(`\n── ${name}`)
  addCounts(total, await run())
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
