import type { Asset } from '../../../contract/package/package.ts'
import { succeed } from '../../base/result.ts'
import type { NewFile } from '../store/file-system.ts'
import { objectFile, objectFolder, stagingFolder } from '../store/layout.ts'
import type { PackageStore } from '../store/package-store.ts'
import type { AssetStaging } from '../verify/verify-asset.ts'

/** How many files may be on their way to the disk itself while the next one is copied. */
const atOnce = 2

/** Objects on their way into the store: each gets its name when its bytes are on the disk itself, and not before. */
export type ArrivingObjects = {
  stage(asset: Asset): Promise<AssetStaging>
  /** Resolves when there is room for the next one to be copied. */
  keep(asset: Asset): Promise<void>
  /** Resolves when that one is in its place, if it was to be kept; rejects when it could not be. */
  settledOf(asset: Asset): Promise<void>
  /** Resolves when all that were to be kept are in their places; rejects when one could not be. */
  settled(): Promise<void>
}

const stagedFile = ({ sha256 }: Asset): string => `${stagingFolder}/${sha256}`

/** `onWritten` hears of every piece that was written; aborted, `signal` ends it before the next piece. */
export function arrivingObjects(
  { files, names }: Pick<PackageStore, 'files' | 'names'>,
  onWritten: (bytes: number) => void,
  signal: AbortSignal,
): ArrivingObjects {
  const written = new Map<string, NewFile>()
  const underWay = new Map<string, Promise<void>>()

  async function bringHome(asset: Asset, file: NewFile): Promise<void> {
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await files.makeFolder(objectFolder(asset.sha256))
    await files.rename(stagedFile(asset), objectFile(asset.sha256))
  }

  async function settledOf({ sha256 }: Asset): Promise<void> {
    await underWay.get(sha256)
    underWay.delete(sha256)
  }

  async function stage(asset: Asset): Promise<AssetStaging> {
    const path = stagedFile(asset)
    // Before anything is copied: where there is no room for that word, there is none for the object either.
    await names.expect(asset.sha256)
    const file = await files.create(path)
    return {
      async write(chunk) {
        signal.throwIfAborted()
        await file.write(chunk)
        onWritten(chunk.length)
        return undefined
      },
      async finish() {
        written.set(asset.sha256, file)
        return succeed(files.place(path))
      },
      async discard() {
        await file.close()
        await files.remove(path)
      },
    }
  }

  return {
    stage,
    async keep(asset) {
      const file = written.get(asset.sha256)
      if (!file) throw new Error(`${asset.sha256} was not staged`)
      written.delete(asset.sha256)
      const home = bringHome(asset, file)
      // Whoever waits for it hears of a failure; until then it is nobody's.
      home.catch(() => undefined)
      underWay.set(asset.sha256, home)
      const [oldest] = underWay
      if (oldest && underWay.size > atOnce) await settledOf({ ...asset, sha256: oldest[0] })
    },
    settledOf,
    async settled() {
      // What was looked into and refused is not kept; its file is cleared with the staging folder.
      for (const file of written.values()) await file.close()
      written.clear()
      const ends = await Promise.allSettled(underWay.values())
      underWay.clear()
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}
