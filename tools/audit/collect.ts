import { basename } from 'node:path'
import { promiseSchema } from '../../src/contract/views/privacy-view.ts'
import type { AuditCheck } from '../../src/main/documents/audit-verdict.ts'
import type { ReportedTest } from '../reports/reported-test.ts'

/** The numbers that a title begins with, its own or that of a group around it; else that of the file's name. */
function promisesOf(titles: readonly string[], file: string): AuditCheck['promises'] {
  const numbers = titles.flatMap((title) => /^(P\d+(?:, P\d+)*)(?:, control)?:/.exec(title)?.[1]?.split(', ') ?? [])
  const named = numbers.length > 0 ? numbers : [/^p0*(\d+)-/.exec(basename(file))?.[1]].map((number) => `P${number}`)
  return [...new Set(named)].flatMap((number) => {
    const parsed = promiseSchema.safeParse(number)
    return parsed.success ? [parsed.data] : []
  })
}

/** What a test said that passed when it was run once more. */
const lateBecause = (first: string): AuditCheck['because'] => ({
  de: `bestand erst beim zweiten Versuch; zuerst: ${first}`,
  en: `passed at the second try only; at first: ${first}`,
})

function seen({ result, because }: ReportedTest): Pick<AuditCheck, 'result' | 'because'> {
  switch (result) {
    case 'passed':
      return { result: 'kept', because: null }
    case 'second-try':
      return { result: 'kept', because: lateBecause(because ?? '') }
    case 'failed':
      return { result: 'broken', because }
    case 'skipped':
      return { result: 'not-tried', because }
  }
}

/** The check that a test is; none, if it belongs to no promise. */
function checkOf(test: ReportedTest): readonly AuditCheck[] {
  const { titles, file } = test
  const promises = promisesOf(titles, file)
  // One whose promise is not known without running it counts against P17: nobody can verify what does not run.
  if (titles.length === 0) {
    const what = 'the tests of this file could not be run'
    return [{ promises: promises.length > 0 ? promises : ['P17'], what, where: file, control: false, ...seen(test) }]
  }
  if (promises.length === 0) return []
  const control = titles.some((title) => /\bcontrol\b/i.test(title))
  return [{ promises, what: titles.join(' › '), where: file, control, ...seen(test) }]
}

/** The tests that belong to a promise, as its checks. */
export function checksOf(tests: readonly ReportedTest[]): readonly AuditCheck[] {
  return tests.flatMap(checkOf)
}
