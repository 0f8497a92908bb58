import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, closeWith } from '../check/counts.ts'
import { countTests } from '../reports/count-tests.ts'
import { readVitestReport } from '../reports/vitest-report.ts'
import { MissingRequirement, meetRequirements } from '../setup/requirements.ts'
import { showCommand } from './show-command.ts'

/** Scenes are composed by ffmpeg, and the stand-in's own tests open a Chromium; minisign's tests are skipped by name without it. */
async function makeReady(): Promise<void> {
  await meetRequirements(['chromium', 'ffmpeg', 'fonts'])
  await meetRequirements(['minisign']).catch((error: unknown) => {
    if (!(error instanceof MissingRequirement)) throw error
    console.log(error.message)
  })
}

/**
 * Runs the unit and property tests; `words` go to Vitest as they are. A file that does not even load counts as one failure,
 * and so does a machine that lacks what they need.
 */
export async function runUnitTests(root: string, words: readonly string[]): Promise<Counts> {
  try {
    await makeReady()
  } catch (error) {
    if (!(error instanceof MissingRequirement)) throw error
    return { passed: 0, failed: 1, skipped: 0, remarks: [`✘ failed: ${error.message}`] }
  }
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
      ...words,
    ],
    root,
  )
  const tests = readVitestReport(JSON.parse(await readFile(file, 'utf8')), root)
  return countTests(tests, { name: 'vitest', code })
}

if (import.meta.main) {
  process.exitCode = closeWith(await runUnitTests(join(import.meta.dirname, '../..'), process.argv.slice(2)))
}
