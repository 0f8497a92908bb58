import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { StoredPackage } from '../store/store-state.ts'

export type ActiveFollowerParts = {
  /** What the pointer of the store says is active; null: nothing is, or nobody can say. */
  readonly active: () => Promise<StoredPackage | null>
  /** Reads what plays anew: it follows at the next item. */
  readonly readAnew: () => Promise<void>
  /** The title of what was read last. */
  readonly title: () => string
}

export type ActiveFollower = {
  changeOver(): Promise<void>
  /** Changes over if something else is active than what was read last, and gives it; null: nothing had to change. */
  follow(): Promise<StoredPackage | null>
  /**
   * What plays after an import, and how that import ended: its process may have fallen, or met a disk that refused, after
   * the pointer was written. What the pointer says counts, and not the last word of the process.
   */
  ended(ending: ImportEnding, path: string): Promise<ImportEnding>
}

const isSame = (a: StoredPackage, b: StoredPackage | null): boolean =>
  a.manifestSha256 === b?.manifestSha256 && a.importedAt === b.importedAt

/** Keeps what plays and what the store has active the same. */
export async function createActiveFollower(parts: ActiveFollowerParts): Promise<ActiveFollower> {
  const { active, readAnew, title } = parts
  let read = await active()

  async function changeOver(): Promise<void> {
    read = await active()
    await readAnew()
  }

  async function follow(): Promise<StoredPackage | null> {
    const now = await active()
    if (!now || isSame(now, read)) return null
    await changeOver()
    return now
  }

  return {
    changeOver,
    follow,
    async ended(ending, path) {
      if (ending.kind === 'activated') {
        await changeOver()
        return ending
      }
      const before = read
      const now = await follow()
      if (!now) return ending
      const { id, version } = now
      const repaired = now.manifestSha256 === before?.manifestSha256
      // How much was copied, nobody said.
      return { kind: 'activated', path, id, version, title: title(), copied: 0, repaired }
    },
  }
}
