import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { inPairs } from '../../e2e/in-pairs.ts'
import { addCounts, type Counts } from '../check/counts.ts'
import { showCommand } from './show-command.ts'

const reportedSuiteSchema = z.object({
  get suites() {
    return z.array(reportedSuiteSchema).optional()
  },
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({
          status: z.string(),
          annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
        }),
      ),
    }),
  ),
})
type ReportedSuite = z.infer<typeof reportedSuiteSchema>

const reportSchema = z.object({
  suites: z.array(reportedSuiteSchema),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** Every test that was skipped, with its reason, and every one that passed only at its second try. */
function remarks(suites: readonly ReportedSuite[]): string[] {
  return suites.flatMap((suite) => [
    ...remarks(suite.suites ?? []),
    ...suite.specs.flatMap(({ title, file, tests }) =>
      tests.flatMap(({ status, annotations }) => {
        if (status === 'flaky') return [`second try: ${file}: ${title}`]
        if (status !== 'skipped') return []
        const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'
        return [`skipped: ${file}: ${title}: ${reason}`]
      }),
    ),
  ])
}

async function runProject(root: string, project: string, words: readonly string[]): Promise<Counts> {
  const file = join(await mkdtemp(join(tmpdir(), 'askfirst-e2e-')), 'report.json')
  const code = await showCommand(
    ['playwright', 'test', '-c', 'e2e/playwright.config.ts', `--project=${project}`, '--pass-with-no-tests', ...words],
    root,
    { ASKFIRST_REPORT_FILE: file },
  )
  const { stats, errors, suites } = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  for (const remark of remarks(suites)) console.log(remark)
  const failed = stats.unexpected + errors.length
  return { passed: stats.expected + stats.flaky, failed: failed || (code === 0 ? 0 : 1), skipped: stats.skipped }
}

/** Playwright searches a test's file and title for this: what ran in pairs does not run once more. */
const ranInPairs = `(^|[ /])(${inPairs.join('|')})\\.spec\\.ts`

/** One after the other: what shares the cores never meets what needs them alone. */
const runs = [
  { project: 'looks', filter: [] },
  { project: 'pairs', filter: [] },
  { project: 'player', filter: ['--grep-invert', ranInPairs] },
] as const

/** Builds the application and runs the end-to-end suite on it, project by project; `words` go to Playwright as they are. */
export async function runEndToEndTests(root: string, words: readonly string[]): Promise<Counts> {
  const prepared = await showCommand(['node', 'tools/test/prepare.ts'], root)
  if (prepared !== 0) return { passed: 0, failed: 1, skipped: 0 }
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { project, filter } of runs) addCounts(total, await runProject(root, project, [...filter, ...words]))
  return total
}

if (import.meta.main) {
  const { passed, failed, skipped } = await runEndToEndTests(join(import.meta.dirname, '../..'), process.argv.slice(2))
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}
