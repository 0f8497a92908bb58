/** What is known of files of the store that are not what they were. */
export type DamageWatch = {
  /** Showing an asset failed: its file is read and hashed, once. If it is not what it was, `found` is called, and it goes. */
  suspect(sha256: string): void
  /** By digest. */
  damaged(): ReadonlySet<string>
  /** Another package is active, or the same was brought again: what is damaged now shows itself anew. */
  forget(): void
}

export type DamageWatchParts = {
  readonly isWhole: (sha256: string) => Promise<boolean>
  readonly found: (sha256: string) => void
  /** Takes a damaged file out of the store, so that after a start, too, it is missing and brought again; may reject. */
  readonly remove: (sha256: string) => Promise<void>
}

/** Watches for damage while content plays: hashing all of it again and again would wear out what it looks at. */
export function createDamageWatch({ isWhole, found, remove }: DamageWatchParts): DamageWatch {
  let damaged: ReadonlySet<string> = new Set()
  let looked = new Set<string>()

  async function look(sha256: string, lookedSince: Set<string>): Promise<void> {
    if ((await isWhole(sha256)) || looked !== lookedSince) return
    damaged = new Set([...damaged, sha256])
    found(sha256)
    // Where it cannot be removed, the next import is told of it still.
    await remove(sha256).catch(() => undefined)
  }

  return {
    suspect(sha256) {
      if (looked.has(sha256)) return
      looked.add(sha256)
      void look(sha256, looked)
    },
    damaged: () => damaged,
    forget() {
      damaged = new Set()
      looked = new Set()
    },
  }
}
