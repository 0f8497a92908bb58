import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Counts } from '../check/counts.ts'
import { countTests } from '../reports/count-tests.ts'
import { readVitestReport } from '../reports/vitest-report.ts'
import { MissingRequirement, meetRequirements } from '../setup/requirements.ts'
import { showCommand } from './show-command.ts'

/** Runs the unit and property tests. A file that does not even load counts as one failure. */
export async function runUnitTests(root: string): Promise<Counts> {
  // Where the stock tool cannot be had, the tests that compare with it are skipped by name.
  await meetRequirements(['minisign']).catch((error: unknown) => {
    if (!(error instanceof MissingRequirement)) throw error
    console.log(error.message)
  })
  const file = join(await mkdtemp(join(tmpdir(), 'askfirst-unit-')), 'report.json')
  const code = await showCommand(
    [
      'vitest',
      'run',
      '--config',
      'tools/test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    root,
  )
  const tests = readVitestReport(JSON.parse(await readFile(file, 'utf8')), root)
  return countTests(tests, { name: 'vitest', code })
}
