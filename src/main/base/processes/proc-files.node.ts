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

/**
 * What Linux tells of a process in /proc/<pid>/stat, from its state on; empty: it has ended. The command before it may hold
 * spaces and brackets, so the fields begin after the last one. See proc_pid_stat(5): its third field is the first one here.
 */
export function statFields(pid: number | string): string[] {
  const text = textOf(`/proc/${pid}/stat`)
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** A file's text; empty where it cannot be read, as of a process that has ended. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
