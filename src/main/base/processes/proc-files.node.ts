import { readdirSync, readFileSync } from 'node:fs'

// Files of /proc are made in memory, so nothing here waits for a disk; read one after the other they cost a sixth of
// what they cost through the thread pool, which counts for what happens every second.

/** The names in a folder; none where it cannot be read. */
export function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

/** A file's text; empty where it cannot be read, as of a process that has ended. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
