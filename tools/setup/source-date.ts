import { execFileSync } from 'node:child_process'

/** What `out/` is built from, below the repository. */
export const sourceNames: readonly string[] = ['src', 'electron.vite.config.ts', 'package-lock.json']

/** When somebody last committed one of these, in seconds since 1970; empty: there is no history here. */
function lastCommit(folder: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct', '--', ...sourceNames], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

/**
 * When the sources were last changed: what `SOURCE_DATE_EPOCH` says, else their last commit, so that a second build of the same
 * sources is the same; else now.
 * @see https://reproducible-builds.org/docs/source-date-epoch/
 */
export function sourceDate(environment: Readonly<Record<string, string | undefined>>, folder: string): Date {
  const seconds = Number(environment.SOURCE_DATE_EPOCH || lastCommit(folder))
  return Number.isInteger(seconds) && seconds > 0 ? new Date(seconds * 1_000) : new Date()
}
