import { syncFile, syncFolder } from '../../base/files/sync.node.ts'
import { systemCode } from '../../base/system-code.ts'

export type Unsynced = { readonly files: readonly string[]; readonly folder: string }

export type PlaySync = {
  /** Brings these to the disk itself, beside everything else; they join those that wait already. */
  begin(changed: Unsynced): void
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>
}

/** What brings a file, or the names in a folder, to the disk itself. */
export type SyncPath = {
  readonly file: (file: string) => Promise<void>
  readonly folder: (folder: string) => Promise<void>
}
export const syncForReal: SyncPath = { file: syncFile, folder: syncFolder }

/**
 * Syncs what was written without anybody waiting for it: a slow disk may take a second for that, and main draws on. What
 * fails is tried again with what is written next; `failed` hears whether something does.
 */
export function createPlaySync(sync: SyncPath, failed: (fails: boolean) => void): PlaySync {
  const waiting = new Set<string>()
  let folder = ''
  let pass: Promise<void> | undefined

  async function syncAll(): Promise<void> {
    const files = [...waiting]
    waiting.clear()
    let fails = false
    for (const file of files) {
      await sync.file(file).catch((error: unknown) => {
        // It was removed meanwhile, as the item that is on is at the first touch.
        if (systemCode(error) === 'ENOENT') return
        waiting.add(file)
        fails = true
      })
    }
    await sync.folder(folder).catch(() => {
      fails = true
    })
    failed(fails)
  }

  return {
    begin(changed) {
      for (const file of changed.files) waiting.add(file)
      folder = changed.folder
      if (changed.files.length === 0) return
      pass = (pass ?? Promise.resolve()).then(() => (waiting.size > 0 ? syncAll() : undefined))
    },
    settled: async () => pass,
  }
}
