import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SystemView, shownLogLines } from '../../contract/views/system-view.ts'
import { spelledOut } from '../base/spelled-out.ts'
import { logNames } from './log-file.node.ts'

type LogLine = NonNullable<SystemView['log']>[number]

const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (.*)$/
/** In UTF-16 units, as the contract takes a line. */
const longest = 600

/** The files of a log folder, oldest first; one that cannot be read is empty. */
export function readLogs(directory: string): Promise<readonly string[]> {
  return Promise.all(logNames.map((name) => readFile(join(directory, name), 'utf8').catch(() => '')))
}

/** The newest lines of logs, newest first. */
export function logLines(logs: readonly string[]): LogLine[] {
  const lines = logs.flatMap((log) => log.split('\n')).filter((line) => line !== '')
  return lines
    .slice(-shownLogLines)
    .reverse()
    .map((line) => {
      const [, at = null, text = line] = pattern.exec(line) ?? []
      return { at: at !== null && Number.isNaN(Date.parse(at)) ? null : at, text: spelledOut(text, longest) }
    })
}
