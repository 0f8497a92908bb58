import { stripVTControlCharacters } from 'node:util'

/** What a test runner says of one test. */
export type ReportedTest = {
  /** The groups around it, outermost first, and its own title; empty where not one test of the file could be run. */
  readonly titles: readonly string[]
  /** From the folder of the sources. */
  readonly file: string
  readonly result: 'passed' | 'second-try' | 'failed' | 'skipped'
  /** The first line of its failure, or why it was skipped. */
  readonly because: string | null
}

/** What a failure says first, without colours and without the folder that the sources lie in. */
export function firstLine(text: string, root: string): string {
  const [line = ''] = stripVTControlCharacters(text).replaceAll(`${root}/`, '').trim().split('\n')
  return line.slice(0, 300)
}

/** One line about a test, for whoever reads only the end of a run. */
export function describeTest({ titles, file, because }: ReportedTest): string {
  const what = titles.length > 0 ? titles.join(' › ') : 'the tests of this file could not be run'
  return `${file}: ${what}${because === null ? '' : `: ${because}`}`
}
