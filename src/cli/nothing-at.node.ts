import { stat } from 'node:fs/promises'
import type { Ending } from './command.ts'

/** What to say where nothing lies at a path that was named; undefined: something does. */
export async function nothingAt(path: string): Promise<Ending | undefined> {
  const found = await stat(path).catch(() => null)
  return found ? undefined : { kind: 'wrong-use', sentence: `There is nothing at ${path}.` }
}

/** The same for a path that has to be a folder. */
export async function noFolderAt(path: string): Promise<Ending | undefined> {
  const found = await stat(path).catch(() => null)
  if (found && !found.isDirectory()) return { kind: 'wrong-use', sentence: `${path} is a file, and no folder.` }
  return found ? undefined : nothingAt(path)
}
