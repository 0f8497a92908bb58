import { systemCode } from '../main/base/system-code.ts'
import type { Refused } from './command.ts'

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room on the disk',
  EDQUOT: 'there is no room on the disk',
  EROFS: 'the disk is write-protected',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EISDIR: 'a folder has that name',
  EPIPE: 'whoever reads it has gone',
  EFBIG: 'the disk cannot hold a file of that size',
}

/** How a command ends that could not write `file`. Rethrows what is no error of the system. */
export function notWritten(file: string, error: unknown): Refused {
  const code = systemCode(error)
  if (code === undefined) throw error
  return { kind: 'refused', reason: 'not-written', sentence: `${file} was not written: ${causes[code] ?? code}.` }
}
