import type { Clock } from '../../base/time/clock.ts'
import { openPlayFiles, type PlayFiles } from './play-files.node.ts'
import { createPlaySync, type SyncPath } from './play-sync.node.ts'

export type PlayAttempts = {
  /** Does something to the files; whoever asks keeps in memory what they may not have, and tries again later. */
  attempt(action: (files: PlayFiles) => void): void
  /** Whether a file was found that was not as it was written. */
  foundBroken(): boolean
  /** Resolves when all that was written is on the disk itself. */
  settled(): Promise<void>
}

/**
 * The files of the play log on a disk that may refuse: opened as soon as it lets, and synced after each attempt. `failing`
 * hears after each whether something fails, be it the writing or the syncing.
 */
export function createPlayAttempts(
  directory: string,
  clock: Clock,
  sync: SyncPath,
  failing: (fails: boolean) => void,
): PlayAttempts {
  let files: PlayFiles | undefined
  let [writeFails, syncFails] = [false, false]
  const tell = (): void => failing(writeFails || syncFails)
  const syncing = createPlaySync(sync, (fails) => {
    syncFails = fails
    tell()
  })
  return {
    attempt(action) {
      try {
        files ??= openPlayFiles(directory, clock.now())
        action(files)
        syncing.begin(files.unsynced())
        writeFails = false
      } catch {
        writeFails = true
      }
      tell()
    },
    foundBroken: () => files?.broken ?? false,
    settled: syncing.settled,
  }
}
