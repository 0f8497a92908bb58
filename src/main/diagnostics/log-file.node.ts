import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 512 * 1024

/** The files of a log folder, oldest first. */
export const logNames = ['askfirst.1.log', 'askfirst.log'] as const

/**
 * Returns how to append a line to `<directory>/askfirst.log`. Past 512 KiB the file becomes `askfirst.1.log`, whose
 * earlier self goes: a log can never fill the disk. A line that cannot be written is lost in silence; it must not stop the loop.
 */
export function openLogFile(directory: string): (line: string) => void {
  const [older, file] = logNames.map((name) => join(directory, name)) as [string, string]
  return (line) => {
    try {
      mkdirSync(directory, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, older)
      appendFileSync(file, line, { mode: 0o600 })
    } catch {
      // See above.
    }
  }
}
