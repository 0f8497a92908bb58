import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'

/** How often somebody who waits looks again, in milliseconds. */
const pause = 100

const busy = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy
}

/** undefined: somebody else has it. */
function tryLock(Database: typeof DatabaseSync, file: string): (() => void) | undefined {
  const database = new Database(file)
  try {
    // With its journal in memory there is no second file that a killed process would leave.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return () => database.close()
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    throw error
  }
}

/**
 * Waits until nobody else, in this process or another, holds the lock on `file`, and gives what lets it go. Rejects when
 * `signal` is aborted before.
 *
 * Node offers no lock that ends with its process. SQLite's does, on every system: an empty database with an open exclusive
 * transaction, to which nothing is ever written.
 */
export async function lockFile(file: string, signal?: AbortSignal): Promise<() => void> {
  const sqlite = await import('node:sqlite').catch(() => undefined)
  // A Node that was built without it: one player for each data folder is all there is then.
  if (!sqlite) return () => undefined
  for (;;) {
    signal?.throwIfAborted()
    const unlock = tryLock(sqlite.DatabaseSync, file)
    if (unlock) return unlock
    await setTimeout(pause, undefined, { signal })
  }
}
