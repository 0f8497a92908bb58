import { systemCode } from '../main/base/system-code.ts'
import type { Refused } from './command.ts'

const causes: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read there',
  EPERM: 'this user may not read there',
  ENOENT: 'a file was deleted meanwhile; try again',
  EIO: 'the disk does not give it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** How a command ends that found `what`, and could not read all of it. Rethrows what is no error of the system. */
export function notRead(what: string, error: unknown): Refused {
  const code = systemCode(error)
  if (code === undefined) throw error
  return { kind: 'refused', reason: 'not-read', sentence: `${what} was not read: ${causes[code] ?? code}.` }
}
