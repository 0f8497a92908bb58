import { relative } from 'node:path'
import { z } from 'zod'
import { firstLine, type ReportedTest } from './reported-test.ts'

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          ancestorTitles: z.array(z.string()),
          title: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/** Vitest's JSON report of sources below `root`. A file that could not be loaded is one failed test without a title. */
export function readVitestReport(report: unknown, root: string): readonly ReportedTest[] {
  return reportSchema
    .parse(report)
    .testResults.flatMap(({ name, status, message, assertionResults }): ReportedTest[] => {
      const file = relative(root, name)
      if (assertionResults.length === 0 && status === 'failed') {
        return [{ titles: [], file, result: 'failed', because: message ? firstLine(message, root) : null }]
      }
      return assertionResults.map((test) => {
        const titles = [...test.ancestorTitles, test.title]
        if (test.status === 'passed') return { titles, file, result: 'passed', because: null }
        if (test.status === 'failed') {
          return { titles, file, result: 'failed', because: firstLine(test.failureMessages?.[0] ?? '', root) }
        }
        return { titles, file, result: 'skipped', because: 'this system does not have what it needs' }
      })
    })
}
