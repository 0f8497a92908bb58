import { chmodSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { z } from 'zod'
import { asideNames } from '../../base/files/set-aside.ts'
import type { Total } from './totals.ts'

export const totalsFileName = 'totals.sqlite'
/** The names of totals that were set aside. */
export const totalsAside = asideNames('totals', '.sqlite')

/** One line of the totals as it lies on the disk. */
export const totalSchema: z.ZodType<Total> = z.strictObject({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  package: z.string(),
  item: z.string(),
  figure: z.enum(['seen', 'more', 'less']),
  sessions: z.number().int(),
  secondsEach: z.number().int().nullable(),
})

export type TotalsStore = {
  /** Adds totals in one transaction and deletes those that ended before `oldest`. Throws when that cannot be done. */
  add(totals: readonly Total[], oldest: Date): void
  /** Every total, oldest first. */
  all(): readonly Total[]
  close(): void
}

/**
 * No write-ahead log, and what is deleted is overwritten: beside the file itself there is nothing to read. It keeps no
 * time of its own.
 */
function prepare(database: DatabaseSync): void {
  database.exec(`
    PRAGMA journal_mode = DELETE;
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS totals (
      "from" TEXT NOT NULL, until TEXT NOT NULL, package TEXT NOT NULL, item TEXT NOT NULL, figure TEXT NOT NULL,
      sessions INTEGER NOT NULL, secondsEach INTEGER,
      PRIMARY KEY (package, item, figure, "from")
    ) STRICT, WITHOUT ROWID;
  `)
}

const read = (row: Record<string, SQLOutputValue>): Total => totalSchema.parse({ ...row })

function storeIn(database: DatabaseSync): TotalsStore {
  const all = database.prepare('SELECT * FROM totals ORDER BY until, "from", package, item, figure')
  // A file that cannot be read is found out now, and whoever asks later does not wait for another program that holds it.
  let totals = all.all().map(read)
  const insert = database.prepare('INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?, ?)')
  const dropOld = database.prepare('DELETE FROM totals WHERE until < ?')
  return {
    add(more, oldest) {
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const { from, until, package: id, item, figure, sessions, secondsEach } of more) {
          insert.run(from, until, id, item, figure, sessions, secondsEach)
        }
        dropOld.run(oldest.toISOString())
        const now = all.all().map(read)
        database.exec('COMMIT')
        totals = now
      } catch (error) {
        // A disk that is full may have ended the transaction itself.
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    all: () => totals,
    close: () => database.close(),
  }
}

/** `SQLITE_CORRUPT` and `SQLITE_NOTADB`, whatever more the upper bits say of them. */
const damaged: readonly number[] = [11, 26]

/** Whether it is the file that makes no sense. Anything else, such as another program that holds it, passes. */
function isDamage(error: unknown): boolean {
  if (error instanceof z.ZodError) return true
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    damaged.includes(error.errcode & 0xff)
  )
}

/**
 * What opens `<directory>/totals.sqlite`. A file that is damaged is kept beside, and a new one begins. What it gives throws
 * where neither can be done, or where the file cannot be opened now. Rejects where this Node has no SQLite.
 */
export async function loadTotalsStore(): Promise<(directory: string, now: Date) => TotalsStore> {
  const sqlite = await import('node:sqlite')
  return (directory, now) => openTotalsStore(sqlite, directory, now)
}

function openTotalsStore({ DatabaseSync }: typeof import('node:sqlite'), directory: string, now: Date): TotalsStore {
  const path = join(directory, totalsFileName)
  const open = (): TotalsStore => {
    const database = new DatabaseSync(path)
    try {
      chmodSync(path, 0o600)
      prepare(database)
      return storeIn(database)
    } catch (error) {
      database.close()
      throw error
    }
  }
  try {
    return open()
  } catch (error) {
    if (!isDamage(error)) throw error
    renameSync(path, join(directory, totalsAside.at(now)))
    return open()
  }
}
