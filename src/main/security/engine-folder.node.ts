import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noteProcess } from '../base/processes/noted-process.node.ts'
import { markOf, runtimeFolder } from '../base/runtime-folder.node.ts'

/** A folder that one run made for its engine; `remove` is for the end of the run. */
export type EngineFolder = { readonly folder: string; remove(): void }

/** The process that made a folder stands in its name, behind the kind of it and the mark of the data folder. */
const namesOf = (kind: 'engine' | 'watch', dataDirectory: string): string =>
  `askfirst-${kind}-${markOf(dataDirectory)}-`
const makerOf = (name: string, prefix: string): number => Number.parseInt(name.slice(prefix.length), 10) || 0

function remove(folder: string, tries = 0): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: tries, retryDelay: 100 })
  } catch {
    // What cannot be removed now is tried again at the next start.
  }
}

// Either may hold what is left of a run that had another environment.
function basesIn(environment: NodeJS.ProcessEnv, temporary: string): readonly string[] {
  const inMemory = runtimeFolder(environment)
  return [...new Set(inMemory ? [inMemory, temporary] : [temporary])]
}

/** Removes the folders in `base` that begin with `prefix` and that `isLeft` says nobody uses. Throws where it cannot be read. */
function clear(base: string, prefix: string, isLeft: (maker: number) => boolean, tries = 0): void {
  for (const name of readdirSync(base)) {
    if (name.startsWith(prefix) && isLeft(makerOf(name, prefix))) remove(join(base, name), tries)
  }
}

function fresh(prefix: string, bases: readonly string[], isLeft: (maker: number) => boolean): EngineFolder | undefined {
  const made = bases.flatMap((base) => {
    try {
      clear(base, prefix, isLeft)
      return [mkdtempSync(join(base, `${prefix}${process.pid}-`))]
    } catch {
      return []
    }
  })
  const [folder, ...others] = made
  for (const other of others) remove(other)
  return folder === undefined ? undefined : { folder, remove: () => remove(folder) }
}

/**
 * A new folder for what the engine writes for itself: also of pages that are to be forgotten it keeps a file of preferences, with
 * a number that it draws when a camera is opened for the first time. In memory where the system has a folder there, else in the
 * temporary one. What earlier runs with this data folder left is removed, so only who holds its lock may call this. Undefined: no
 * folder can be made.
 */
export function freshEngineFolder(
  dataDirectory: string,
  environment: NodeJS.ProcessEnv = process.env,
  temporary: string = tmpdir(),
): EngineFolder | undefined {
  return fresh(namesOf('engine', dataDirectory), basesIn(environment, temporary), () => true)
}

/**
 * A new folder for what the engine of a program writes that only watches over a player. Nobody locks anything for that: left are the
 * folders whose makers are gone, and these are removed.
 */
export function freshWatchFolder(
  dataDirectory: string,
  environment: NodeJS.ProcessEnv = process.env,
  temporary: string = tmpdir(),
): EngineFolder | undefined {
  const isLeft = (maker: number): boolean => !noteProcess(maker).exists()
  return fresh(namesOf('watch', dataDirectory), basesIn(environment, temporary), isLeft)
}

/**
 * Removes the folder of a player that has ended, for whoever ran it: where the system lets nobody remove a file that is open, as
 * Windows, the player could not do it itself. What is held for a moment more is tried for up to two seconds.
 */
export function removeEngineFolderOf(
  pid: number,
  dataDirectory: string,
  environment: NodeJS.ProcessEnv = process.env,
  temporary: string = tmpdir(),
): void {
  for (const base of basesIn(environment, temporary)) {
    try {
      clear(base, namesOf('engine', dataDirectory), (maker) => maker === pid, 5)
    } catch {
      // There is no such folder.
    }
  }
}
