import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { type Result, refuse, succeed } from '../result.ts'
import { openUnstamped } from './open-unstamped.node.ts'

// A pipe would let us wait for ever. Windows has neither of the two.
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const refusesLinks = constants.O_NOFOLLOW ?? 0

/** What a link in the place of the file means: nothing good, or the file that it leads to. */
export type Links = 'refused' | 'followed'

/**
 * Opens a file that others laid there, and only if it is a file: undefined for a folder, a pipe or a device. Rejects where it
 * cannot be opened, as for a link that is refused. The handle is the caller's.
 */
export async function openPlain(file: string, links: Links = 'refused'): Promise<FileHandle | undefined> {
  const handle = await openUnstamped(file, links === 'refused' ? readOnly | refusesLinks : readOnly)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  return undefined
}

/**
 * The bytes of a file that is small if it is what it should be. `too-large`: it has more than `most` bytes, and is not read
 * into memory; `unreadable`: it is not there, is no file, or cannot be read.
 */
export async function readSmall(
  file: string,
  most: number,
  links?: Links,
): Promise<Result<Buffer, 'too-large' | 'unreadable'>> {
  let handle: FileHandle | undefined
  try {
    handle = await openPlain(file, links)
    if (!handle) return refuse('unreadable')
    return (await handle.stat()).size > most ? refuse('too-large') : succeed(await handle.readFile())
  } catch {
    return refuse('unreadable')
  } finally {
    await handle?.close()
  }
}
