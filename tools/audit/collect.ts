import { basename, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { promiseSchema } from '../../src/contract/privacy-view.ts'
import type { AuditCheck } from '../../src/main/documents/audit-verdict.ts'

const unitReportSchema = z.object({
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

const pageSuiteSchema = z.object({
  title: z.string(),
  get suites() {
    return z.array(pageSuiteSchema).optional()
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
type PageSuite = z.infer<typeof pageSuiteSchema>

const pageReportSchema = z.object({
  suites: z.array(pageSuiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
})

type Seen = Pick<AuditCheck, 'result' | 'because'>

/** The numbers that a title begins with, its own or that of a group around it; else that of the file's name. */
function promisesOf(titles: readonly string[], file: string): AuditCheck['promises'] {
  const numbers = titles.flatMap((title) => /^(P\d+(?:, P\d+)*)(?:, control)?:/.exec(title)?.[1]?.split(', ') ?? [])
  const named = numbers.length > 0 ? numbers : [/^p0*(\d+)-/.exec(basename(file))?.[1]].map((number) => `P${number}`)
  return [...new Set(named)].flatMap((number) => {
    const parsed = promiseSchema.safeParse(number)
    return parsed.success ? [parsed.data] : []
  })
}

/** The check that a test is; none, if it belongs to no promise. */
function checksOf(titles: readonly string[], file: string, seen: Seen): readonly AuditCheck[] {
  const promises = promisesOf(titles, file)
  if (promises.length === 0) return []
  const control = titles.some((title) => /\bcontrol\b/i.test(title))
  return [{ promises, what: titles.join(' › '), where: file, control, ...seen }]
}

/** What a failure says first, without colours and without the folder that the sources lie in. */
function firstLine(text: string, root: string): string {
  const [line = ''] = stripVTControlCharacters(text).replaceAll(`${root}/`, '').trim().split('\n')
  return line.slice(0, 300)
}

const fileFailed = 'the tests of this file could not be run'

/** Vitest's JSON report as checks. A file that could not be loaded is a broken check of every promise that it names. */
export function unitChecks(report: unknown, root: string): readonly AuditCheck[] {
  return unitReportSchema.parse(report).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name)
    if (assertionResults.length === 0 && status === 'failed') {
      return lostFile(file, message ? firstLine(message, root) : null)
    }
    return assertionResults.flatMap((test) =>
      checksOf([...test.ancestorTitles, test.title], file, unitResult(test.status, test.failureMessages?.[0], root)),
    )
  })
}

/** A file whose promise is not known without running it counts against P17: nobody can verify what does not run. */
function lostFile(file: string, because: string | null): readonly AuditCheck[] {
  const named = promisesOf([], file)
  return [
    {
      promises: named.length > 0 ? named : ['P17'],
      what: fileFailed,
      where: file,
      control: false,
      result: 'broken',
      because,
    },
  ]
}

function unitResult(status: string, failure: string | undefined, root: string): Seen {
  if (status === 'passed') return { result: 'kept', because: null }
  if (status === 'failed') return { result: 'broken', because: firstLine(failure ?? '', root) }
  return { result: 'not-tried', because: 'this system does not have what it needs' }
}

function pageResult(test: PageSuite['specs'][number]['tests'][number], root: string): Seen {
  if (test.status === 'skipped') {
    const reason = test.annotations.find(({ type }) => type === 'skip')?.description
    return { result: 'not-tried', because: reason ?? 'no reason was given' }
  }
  const [failure] = test.results.flatMap(({ errors }) => errors)
  if (test.status === 'unexpected') return { result: 'broken', because: firstLine(failure?.message ?? '', root) }
  return { result: 'kept', because: test.status === 'flaky' ? 'at the second try' : null }
}

function suiteChecks(suite: PageSuite, around: readonly string[], root: string): readonly AuditCheck[] {
  // The outermost suite is the file.
  const titles = suite.title.endsWith('.spec.ts') ? around : [...around, suite.title]
  return [
    ...suite.specs.flatMap(({ title, file, tests }) =>
      tests.flatMap((test) => checksOf([...titles, title], `e2e/${file}`, pageResult(test, root))),
    ),
    ...(suite.suites ?? []).flatMap((inner) => suiteChecks(inner, titles, root)),
  ]
}

/** Playwright's JSON report as checks. What went wrong outside of any test counts against P17. */
export function pageChecks(report: unknown, root: string): readonly AuditCheck[] {
  const { suites, errors } = pageReportSchema.parse(report)
  return [
    ...suites.flatMap((suite) => suiteChecks(suite, [], root)),
    ...errors.flatMap(({ message }) => lostFile('e2e/playwright.config.ts', firstLine(message ?? '', root))),
  ]
}
