import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SystemView, shownLogLines } from '../../contract/views/system-view.ts'

type LogLine = NonNullable<SystemView['log']>[number]

const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (.*)$/
// What hides or reorders others, or is no character at all.
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A line as it can be shown: what would hide or turn what stands beside it is spelled out. */
function readable(text: string): string {
  const spelled = text.replace(hidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return spelled.length > 600 ? `${spelled.slice(0, 599)}…` : spelled
}

/** The files of a log folder, oldest first; one that cannot be read is empty. */
export function readLogs(directory: string): Promise<readonly string[]> {
  const names = ['askfirst.1.log', 'askfirst.log']
  return Promise.all(names.map((name) => readFile(join(directory, name), 'utf8').catch(() => '')))
}

/** The newest lines of logs, newest first. */
export function logLines(logs: readonly string[]): LogLine[] {
  const lines = logs.flatMap((log) => log.split('\n')).filter((line) => line !== '')
  return lines
    .slice(-shownLogLines)
    .reverse()
    .map((line) => {
      const [, at = null, text = line] = pattern.exec(line) ?? []
      return { at: at !== null && Number.isNaN(Date.parse(at)) ? null : at, text: readable(text) }
    })
}
