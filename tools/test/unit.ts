import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Counts } from '../check/counts.ts'
import { MissingRequirement, meetRequirements } from '../setup/requirements.ts'
import { showCommand } from './show-command.ts'

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
})

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
  const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const failed = report.numFailedTests || (code === 0 ? 0 : Math.max(1, report.numFailedTestSuites))
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
}
