import { join } from 'node:path'
import { runChecks } from '../check/check.ts'
import { addCounts, type Counts, closeWith, countNothing } from '../check/counts.ts'
import { runEndToEndTests } from './end-to-end.ts'
import { runUnitTests } from './unit.ts'

/** `npm test`: everything, one suite after the other, with every failure named once more and one closing line over all of them. */
const root = join(import.meta.dirname, '../..')
const suites: readonly [string, () => Promise<Counts>][] = [
  ['Checks', runChecks],
  ['Unit and property tests', () => runUnitTests(root, [])],
  ['End-to-end tests', () => runEndToEndTests(root, [])],
]
const total = countNothing()
for (const [name, run] of suites) {
  console.log(`\n── ${name}`)
  addCounts(total, await run())
}
process.exitCode = closeWith(total)
