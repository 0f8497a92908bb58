import { resolve } from 'node:path'
import { sha256 } from './hashing.node.ts'

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
  return sha256(resolve(dataDirectory)).slice(0, 16)
}
