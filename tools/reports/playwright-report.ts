import { z } from 'zod'
import { firstLine, type ReportedTest } from './reported-test.ts'

const suiteSchema = z.object({
  title: z.string(),
  get suites() {
    return z.array(suiteSchema).optional()
  },
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({
          status: z.string(),
          annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
          results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
        }),
      ),
    }),
  ),
})
type Suite = z.infer<typeof suiteSchema>
type Test = Suite['specs'][number]['tests'][number]

const reportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
})

function resultOf({ status, annotations, results }: Test, root: string): Pick<ReportedTest, 'result' | 'because'> {
  if (status === 'skipped') {
    const reason = annotations.find(({ type }) => type === 'skip')?.description
    return { result: 'skipped', because: reason ?? 'no reason was given' }
  }
  if (status === 'expected') return { result: 'passed', because: null }
  const [failure] = results.flatMap(({ errors }) => errors)
  return {
    result: status === 'flaky' ? 'second-try' : 'failed',
    because: firstLine(failure?.message ?? '', root),
  }
}

function readSuite(suite: Suite, around: readonly string[], root: string): readonly ReportedTest[] {
  // The outermost suite is the file.
  const titles = suite.title.endsWith('.spec.ts') ? around : [...around, suite.title]
  return [
    ...suite.specs.flatMap(({ title, file, tests }) =>
      tests.map((test) => ({ titles: [...titles, title], file: `e2e/${file}`, ...resultOf(test, root) })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => readSuite(inner, titles, root)),
  ]
}

/** Playwright's JSON report of sources below `root`. What went wrong outside of any test is a failed one without a title. */
export function readPlaywrightReport(report: unknown, root: string): readonly ReportedTest[] {
  const { suites, errors } = reportSchema.parse(report)
  return [
    ...suites.flatMap((suite) => readSuite(suite, [], root)),
    ...errors.map(
      ({ message }): ReportedTest => ({
        titles: [],
        file: 'e2e/playwright.config.ts',
        result: 'failed',
        because: firstLine(message ?? '', root),
      }),
    ),
  ]
}
