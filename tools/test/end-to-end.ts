import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTogether } from '../../e2e/run-together.ts'
import { addCounts, type Counts, closeWith, countNothing } from '../check/counts.ts'
import { countTests } from '../reports/count-tests.ts'
import { readPlaywrightReport } from '../reports/playwright-report.ts'
import { showCommand } from './show-command.ts'

async function runProject(root: string, project: string, words: readonly string[]): Promise<Counts> {
  const file = join(await mkdtemp(join(tmpdir(), 'askfirst-e2e-')), 'report.json')
  const code = await showCommand(
    ['playwright', 'test', '-c', 'e2e/playwright.config.ts', `--project=${project}`, '--pass-with-no-tests', ...words],
    root,
    { ASKFIRST_REPORT_FILE: file },
  )
  const tests = readPlaywrightReport(JSON.parse(await readFile(file, 'utf8')), root)
  return countTests(tests, { name: `playwright, ${project}`, code })
}

/** Playwright searches a test's file and title for this: what ran together does not run once more. */
const ranTogether = `(^|[ /])(${runTogether.join('|')})\\.spec\\.ts`

/** One after the other: what shares the cores never meets what needs them alone. */
const runs = [
  { project: 'looks', filter: [] },
  { project: 'together', filter: [] },
  { project: 'player', filter: ['--grep-invert', ranTogether] },
] as const

/** Builds the application and runs the end-to-end suite on it, project by project; `words` go to Playwright as they are. */
export async function runEndToEndTests(root: string, words: readonly string[]): Promise<Counts> {
  const prepared = await showCommand(['node', 'tools/test/prepare.ts'], root)
  if (prepared !== 0) return countTests([], { name: 'tools/test/prepare.ts', code: prepared })
  const total = countNothing()
  for (const { project, filter } of runs) addCounts(total, await runProject(root, project, [...filter, ...words]))
  return total
}

if (import.meta.main) {
  process.exitCode = closeWith(await runEndToEndTests(join(import.meta.dirname, '../..'), process.argv.slice(2)))
}
