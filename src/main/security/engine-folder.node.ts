import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markOf, runtimeFolder } from '../base/runtime-folder.node.ts'

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // What cannot be removed now is tried again at the next start.
  }
}

function freshIn(base: string, prefix: string): string | undefined {
  try {
    for (const name of readdirSync(base)) if (name.startsWith(prefix)) remove(join(base, name))
    return mkdtempSync(join(base, prefix))
  } catch {
    return undefined
  }
}

/**
 * A new folder for what the engine writes for itself: also of pages that are to be forgotten it keeps a file of preferences, with
 * a number that it draws when a camera is opened for the first time. In memory where the system has a folder there, else in the
 * temporary one. What earlier runs with this data folder left is removed, so only who holds its lock may call this. `remove` is
 * for the end of the run. Undefined: no folder can be made.
 */
export function freshEngineFolder(
  dataDirectory: string,
  environment: NodeJS.ProcessEnv = process.env,
  temporary: string = tmpdir(),
): { readonly folder: string; remove(): void } | undefined {
  const prefix = `askfirst-engine-${markOf(dataDirectory)}-`
  const inMemory = runtimeFolder(environment)
  // Either may hold what is left of a run that had another environment.
  const made = [...new Set(inMemory ? [inMemory, temporary] : [temporary])].map((base) => freshIn(base, prefix))
  const [folder, ...others] = made.filter((each) => each !== undefined)
  for (const other of others) remove(other)
  return folder === undefined ? undefined : { folder, remove: () => remove(folder) }
}
