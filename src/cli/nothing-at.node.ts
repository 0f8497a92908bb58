import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../main/base/system-code.ts'
import { playsFolderName } from '../main/reports/plays/play-folder.node.ts'
import type { Ending } from './command.ts'

/** What to say where nothing lies at a path that was named; undefined: something does. */
export async function nothingAt(path: string): Promise<Ending | undefined> {
  const found = await stat(path).catch(() => null)
  return found ? undefined : { kind: 'wrong-use', sentence: `There is nothing at ${path}.` }
}

/** What to say of a path that has to be a folder and is none, or is not there; undefined: it is one. */
export async function noFolderAt(path: string): Promise<Ending | undefined> {
  const found = await stat(path).catch(() => null)
  if (found && !found.isDirectory()) return { kind: 'wrong-use', sentence: `${path} is a file, and no folder.` }
  return found ? undefined : nothingAt(path)
}

/** What to say of a folder without a play log; undefined: there is one, or the system does not tell. */
export async function noPlayLogIn(directory: string): Promise<Ending | undefined> {
  const found = await stat(join(directory, playsFolderName)).catch((error: unknown) => systemCode(error) ?? 'unknown')
  const isThere = typeof found === 'string' ? !['ENOENT', 'ENOTDIR'].includes(found) : found.isDirectory()
  return isThere ? undefined : { kind: 'wrong-use', sentence: `${directory} is no data folder with a play log.` }
}
