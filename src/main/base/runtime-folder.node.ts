import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/**
 * A folder in the memory of the machine that is this account's or service's alone, and gone with the next start of the machine.
 * `RUNTIME_DIRECTORY` is what systemd made for the service; undefined: the system has none.
 */
export function runtimeFolder(environment: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'win32') return undefined
  return environment.RUNTIME_DIRECTORY?.split(':')[0] || environment.XDG_RUNTIME_DIR || undefined
}

/** Tells what is kept elsewhere of one data folder from what is of another. */
export function markOf(dataDirectory: string): string {
  return createHash('sha256').update(resolve(dataDirectory)).digest('hex').slice(0, 16)
}
