import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lineOf } from './play-day.ts'
import { type DayEnd, dayEndSchema } from './play-line.ts'

/** In the data folder. */
export const playsFolderName = 'plays'

/** A day is written anew under another number when the clock was set back to one that is over. */
const dayFile = /^\d{4}-\d\d-\d\d(-\d+)?\.jsonl$/

export const isDayFile = (name: string): boolean => dayFile.test(name)

/** The day of a day's file, of its summary, or of one that is kept beside because it was changed; undefined: it is none of these. */
export function dayOfFile(name: string): string | undefined {
  return /^(?:broken-\d+-)?(\d{4}-\d\d-\d\d)(?:-\d+)?\.(?:jsonl|summary\.json)$/.exec(name)?.[1]
}

/** Whether a file begins with this text. One that cannot be read does not. */
function beginsWith(file: string, text: string): boolean {
  try {
    const handle = openSync(file, 'r')
    try {
      const start = Buffer.alloc(Buffer.byteLength(text))
      readSync(handle, start, 0, start.length, 0)
      return start.toString() === text
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
}

/** The latest day before `today` of which anything is kept; null: there is none, or no log. */
export function lastDayBefore(dataDirectory: string, today: string): string | null {
  try {
    const days = readdirSync(join(dataDirectory, playsFolderName)).flatMap((name) => dayOfFile(name) ?? [])
    return (
      days
        .filter((day) => day < today)
        .toSorted()
        .at(-1) ?? null
    )
  } catch {
    return null
  }
}

/**
 * Whether a day has a file that does not say that it keeps every play: of such a day another keeps no times either (P14). One
 * that is kept beside because it was changed counts as well.
 */
export function hasItemsFile(folder: string, day: string): boolean {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && dayOfFile(name) === day)
    .some((name) => !beginsWith(join(folder, name), lineOf({ day, kept: 'every-play' })))
}

/** More than the last line of a day has, in bytes. */
const longestEnd = 512

/** A day that is over: the name of its file, and the file's last line. */
export type EndedDay = { readonly name: string; readonly end: DayEnd }

/** What the last line of a file says, if it is that of a day that is over. */
function endIn(tail: Buffer): DayEnd | undefined {
  try {
    return dayEndSchema.parse(JSON.parse(tail.toString().trimEnd().split('\n').at(-1) ?? ''))
  } catch {
    return undefined
  }
}

/** The last line of a day that is over, without reading the rest: there are hundreds of days. */
function readEnd(file: string): DayEnd | undefined {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const tail = Buffer.alloc(Math.min(size, longestEnd))
    readSync(handle, tail, 0, tail.length, size - tail.length)
    return endIn(tail)
  } catch {
    return undefined
  } finally {
    closeSync(handle)
  }
}

/** The names of the files of days. A folder that somebody called like one is none. */
function daysAmong(entries: readonly Dirent[]): readonly string[] {
  return entries.filter((entry) => entry.isFile() && dayFile.test(entry.name)).map(({ name }) => name)
}

/** What lies in the folder of the log: days that are over, in the order of the chain, and others by their names. */
export function scanDays(folder: string): { readonly ended: readonly EndedDay[]; readonly open: readonly string[] } {
  const all = daysAmong(readdirSync(folder, { withFileTypes: true })).map((name) => ({
    name,
    end: readEnd(join(folder, name)),
  }))
  const ended = all.flatMap(({ name, end }) => (end ? [{ name, end }] : []))
  return {
    ended: ended.toSorted((a, b) => a.end.number - b.end.number),
    open: all.flatMap(({ name, end }) => (end ? [] : [name])).toSorted(),
  }
}

/** The text of every day that is over, one after the other in the order of the chain. Rejects where there is no log. */
export async function* endedPlays(dataDirectory: string): AsyncGenerator<string> {
  const folder = join(dataDirectory, playsFolderName)
  for (const { name } of scanDays(folder).ended) yield await readFile(join(folder, name), 'utf8')
}

/**
 * The days that are over, by their last lines, and what all of them take, in bytes; read one after the other, while whoever
 * asked goes on. Rejects where there is no log.
 */
export async function listEndedPlays(
  dataDirectory: string,
): Promise<{ readonly ends: readonly DayEnd[]; readonly bytes: number }> {
  const folder = join(dataDirectory, playsFolderName)
  const ends: DayEnd[] = []
  let bytes = 0
  for (const name of daysAmong(await readdir(folder, { withFileTypes: true }))) {
    const file = await open(join(folder, name))
    try {
      const { size } = await file.stat()
      const tail = Buffer.alloc(Math.min(size, longestEnd))
      await file.read(tail, 0, tail.length, size - tail.length)
      const end = endIn(tail)
      if (!end) continue
      ends.push(end)
      bytes += size
    } finally {
      await file.close()
    }
  }
  return { ends: ends.toSorted((a, b) => a.number - b.number), bytes }
}
