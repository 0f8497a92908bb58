import { succeed } from '../../base/result.ts'
import type { FileSystem, NewFile } from '../store/file-system.ts'
import { stagingFolder } from '../store/layout.ts'
import type { AssetStaging } from '../verify/verify-asset.ts'

export function stagedFile(sha256: string): string {
  return `${stagingFolder}/${sha256}`
}

/** Writes one asset into the staging folder; it is on the disk itself when `finish` says where. */
export async function stageAsset(
  files: FileSystem,
  sha256: string,
  onWritten: (bytes: number) => void,
  signal: AbortSignal,
): Promise<AssetStaging> {
  const path = stagedFile(sha256)
  const file: NewFile = await files.create(path)
  return {
    async write(chunk) {
      signal.throwIfAborted()
      await file.write(chunk)
      onWritten(chunk.length)
      return undefined
    },
    async finish() {
      try {
        await file.sync()
      } finally {
        await file.close()
      }
      return succeed(files.place(path))
    },
    async discard() {
      await file.close()
      await files.remove(path)
    },
  }
}
