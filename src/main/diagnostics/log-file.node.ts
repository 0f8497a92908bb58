import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 512 * 1024

/**
 * Returns how to append a line to `<directory>/askfirst.log`. Past 512 KiB the file becomes `askfirst.1.log`, whose
 * earlier self goes: a log can never fill the disk. A line that cannot be written is lost in silence; it must not stop the loop.
 */
export function openLogFile(directory: string): (line: string) => void {
  const file = join(directory, 'askfirst.log')
  return (line) => {
    try {
      mkdirSync(directory, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest)
        renameSync(file, join(directory, 'askfirst.1.log'))
      appendFileSync(file, line, { mode: 0o600 })
    } catch {
      // See above.
    }
  }
}
