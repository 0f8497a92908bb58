import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../base/time/clock.ts'
import { stampsFrom } from './access-times.ts'

type FileSystem = Pick<typeof import('node:fs/promises'), 'open' | 'readdir' | 'stat'>

export type KeptAccessTimes = {
  readonly clock: Clock
  /** The file system as it is: Electron's own takes the archive with the program for a folder. */
  readonly files: FileSystem
  /** What a session reads lies below these. */
  readonly folders: readonly string[]
  readonly unexpected: (error: unknown) => void
}

/** How often every file is looked at, in milliseconds. */
const timesReadEvery = 60_000
const hour = 3_600_000

async function filesBelow({ readdir }: FileSystem, folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/**
 * Reads a byte of each file of the program as soon as the system would note a read of it: so the time that it keeps is that
 * of this clockwork, and not of the day's first session, nor of the first that agreed to the age (P14). The program's files
 * belong to the system's administrator, so that the player can neither set their times nor read them unnoted. Returns how
 * to end it.
 */
export function keepAccessTimes({ clock, files, folders, unexpected }: KeptAccessTimes): () => void {
  let disposed = false
  let cancel = (): void => undefined
  /** When each was last read and the file system noted nothing: it is left alone for an hour. */
  const unnoted = new Map<string, number>()

  async function readOf(file: string): Promise<void> {
    const handle = await files.open(file, 'r')
    try {
      await handle.read(new Uint8Array(1), 0, 1, 0)
    } finally {
      await handle.close()
    }
  }

  /** Milliseconds until a read of this file will be noted; none or less: the next one is. */
  async function ahead(file: string): Promise<number> {
    const { atimeMs, mtimeMs, ctimeMs } = await files.stat(file)
    return stampsFrom({ accessed: atimeMs, changed: Math.max(mtimeMs, ctimeMs) }) - clock.now().getTime()
  }

  /** Milliseconds until this file wants to be read again. */
  async function look(file: string): Promise<number> {
    const wait = Math.max(await ahead(file), hour - (clock.monotonic() - (unnoted.get(file) ?? -hour)))
    if (wait > 0) return wait
    await readOf(file)
    if ((await ahead(file)) <= 0) unnoted.set(file, clock.monotonic())
    return timesReadEvery
  }

  async function lookAtAll(paths: readonly string[]): Promise<void> {
    let next = timesReadEvery
    for (const path of paths) {
      if (disposed) return
      // What we cannot read, no session reads either.
      next = Math.min(next, await look(path).catch(() => timesReadEvery))
    }
    if (!disposed) cancel = clock.after(next, () => lookAtAll(paths).catch(unexpected))
  }

  Promise.all(folders.map((folder) => filesBelow(files, folder)))
    .then((found) => lookAtAll(found.flat()))
    .catch(unexpected)
  return () => {
    disposed = true
    cancel()
  }
}
