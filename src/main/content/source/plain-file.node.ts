import { type FileHandle, lstat, realpath } from 'node:fs/promises'
import type { PackageReason } from '../../../contract/reasons.ts'
import { openPlain } from '../../base/files/plain-file.node.ts'
import { refuse, succeed } from '../../base/result.ts'
import { FileTooShort, fileRange } from '../zip/file-range.node.ts'
import type { Chunks } from './package-source.ts'
import { readFailure } from './read-failure.node.ts'

export type FoundFile = { readonly file: string; readonly bytes: number }

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
