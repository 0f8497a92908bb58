import { constants } from 'node:fs'
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises'
import type { PackageReason } from '../../../contract/reasons.ts'
import { refuse, succeed } from '../../base/result.ts'
import { FileTooShort, fileRange } from '../zip/file-range.node.ts'
import type { Chunks } from './package-source.ts'
import { readFailure } from './read-failure.node.ts'

export type FoundFile = { readonly file: string; readonly bytes: number }

const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Opens a file without following a link and only if it is a file; the handle is the caller's. */
export async function openPlain(file: string): Promise<FileHandle | undefined> {
  const handle = await open(file, readOnly)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  return undefined
}

/** In bytes, without following a link; undefined: it is no file. */
export async function sizeOf(file: string): Promise<number | undefined> {
  const found = await lstat(file)
  return found.isFile() ? found.size : undefined
}

/** The bytes of a file that was found below `root`, exactly as many as it had. */
export async function* fileChunks(root: string, found: FoundFile | undefined): Chunks {
  if (!found) {
    yield refuse<PackageReason>('asset-missing')
    return
  }
  let handle: FileHandle | undefined
  try {
    // A folder on the way may have become a link since it was looked at.
    handle = (await realpath(found.file)) === found.file ? await openPlain(found.file) : undefined
    if (!handle) {
      yield refuse<PackageReason>('entry-unsafe')
      return
    }
    for await (const chunk of fileRange(handle, 0, found.bytes)) yield succeed(chunk)
  } catch (error) {
    yield refuse(error instanceof FileTooShort ? ('asset-corrupt' as const) : await readFailure(error, root))
  } finally {
    await handle?.close().catch(() => undefined)
  }
}
