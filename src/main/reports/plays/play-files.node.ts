import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { writeFileWholeNow } from '../../base/files/write-whole-now.node.ts'
import { openEndedPlays } from './ended-plays.node.ts'
import { dayFound, openDayText, withoutTimes } from './open-day.ts'
import { lineOf, readPlayDay } from './play-day.ts'
import { hasItemsFile, playsFolderName, scanDays } from './play-folder.node.ts'
import { type Play, type PlayDay, playSchema } from './play-line.ts'

/** Written by turns: a power cut spoils the one that is being written at most. */
const runningNames = ['running-1.json', 'running-2.json'] as const

export type PlayFiles = {
  /** The day that is not over yet, as it lies on the disk; undefined: none is. */
  readonly open: PlayDay | undefined
  /** What was on the screen when the player was lost; undefined: it was not. */
  readonly lost: Play | undefined
  /** A file was not as it was written: it is kept beside. */
  readonly broken: boolean
  /** Whether a file of this day keeps, or may have kept, its items only. */
  keepsItemsOnly(day: string): boolean
  begin(day: string, text: string): void
  append(text: string): void
  /** Puts another text in the place of the open day's. */
  replace(text: string): void
  /** The item that is on, as long as it was by now; null: none, or none that is kept. */
  running(play: Play | null): void
  /** Gives the open day's file and its folder this time, as if they were written now. */
  touch(now: Date): void
  /** Seals the open day, and deletes what is older than the day `oldest`, with its summaries. */
  end(oldest: string): void
  /** What was written, or whose names changed, since this was asked last: files, and then their folder. */
  unsynced(): { readonly files: readonly string[]; readonly folder: string }
}

function readPlay(file: string): Play[] {
  try {
    return [playSchema.parse(JSON.parse(readFileSync(file, 'utf8')))]
  } catch {
    return []
  }
}

/** The item that was on when the player was lost, as long as it was on by then. */
function readRunning(folder: string): Play | undefined {
  const found = runningNames.flatMap((name) => readPlay(join(folder, name)))
  const end = ({ at, milliseconds }: Play): number => Date.parse(at) + milliseconds
  return found.toSorted((a, b) => end(a) - end(b)).at(-1)
}

/**
 * The files of the play log, `<directory>/plays/DAY.jsonl`. Plain files, added to and never changed but for the one day
 * that forgets its times: what was taken out is in no page, journal or write-ahead log. Throws where the folder cannot
 * be used.
 */
export function openPlayFiles(directory: string, now: Date): PlayFiles {
  const folder = join(directory, playsFolderName)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = scanDays(folder)
  const ended = openEndedPlays(folder, found.ended)
  let current: { readonly name: string; readonly day: string } | undefined
  let open: PlayDay | undefined
  let broken = false

  const unsynced = new Set<string>()
  let runningTurn: 0 | 1 = 0

  /** `flush`: waits for the disk, which nothing on the screen may wait for; otherwise it is synced soon. */
  const write = (name: string, text: string, { flush = false } = {}): void => {
    writeFileWholeNow(join(folder, name), text, 0o600, { flush })
    unsynced.add(name)
  }
  const seal = ({ name, day }: { name: string; day: string }): void => {
    const text = readFileSync(join(folder, name), 'utf8')
    const end = ended.endOf(text, day)
    // A day that is over is not written again: it is safe before it takes the place of the open one.
    write(name, text + lineOf(end), { flush: true })
    ended.add({ name, end })
  }
  for (const name of found.open) {
    const text = readFileSync(join(folder, name), 'utf8')
    let day = readPlayDay(text)
    if (!day) {
      // Not as other files that made no sense: its name ends as that of its day, and it goes with that.
      renameSync(join(folder, name), join(folder, `broken-${now.getTime()}-${name}`))
      broken = true
      continue
    }
    // A line that the player did not come to the end of.
    if (!text.endsWith('\n')) write(name, text.slice(0, text.lastIndexOf('\n') + 1))
    // A day that has a file with its items only keeps no times anywhere.
    if (day.kept === 'every-play' && hasItemsFile(folder, day.day)) {
      const bare = openDayText(withoutTimes(dayFound(day)))
      write(name, bare)
      day = readPlayDay(bare) ?? day
    }
    // There is one at most, unless files were brought from elsewhere.
    if (current) seal(current)
    current = { name, day: day.day }
    open = day
  }

  const currentName = (): string => {
    if (!current) throw new Error('no day of the play log was begun')
    return current.name
  }
  return {
    open,
    lost: readRunning(folder),
    broken,
    keepsItemsOnly: (day) => hasItemsFile(folder, day),
    begin(day, text) {
      let name = `${day}.jsonl`
      for (let again = 2; existsSync(join(folder, name)); again++) name = `${day}-${again}.jsonl`
      write(name, text)
      current = { name, day }
    },
    append(text) {
      if (text === '') return
      const file = join(folder, currentName())
      const { size } = statSync(file)
      try {
        appendFileSync(file, text)
        unsynced.add(currentName())
      } catch (error) {
        // Half a line, as on a full disk, would spoil the next one.
        truncateSync(file, size)
        throw error
      }
    },
    replace(text) {
      write(currentName(), text)
    },
    running(play) {
      if (!play) {
        for (const name of runningNames) rmSync(join(folder, name), { force: true })
        return
      }
      const name = runningNames[runningTurn]
      runningTurn = runningTurn === 0 ? 1 : 0
      writeFileSync(join(folder, name), lineOf(play), { mode: 0o600 })
      unsynced.add(name)
    },
    touch(now) {
      for (const path of [join(folder, currentName()), folder]) utimesSync(path, now, now)
    },
    end(oldest) {
      if (current) seal(current)
      current = undefined
      ended.deleteBefore(oldest)
    },
    unsynced() {
      const files = [...unsynced].map((name) => join(folder, name))
      unsynced.clear()
      return { files, folder }
    },
  }
}
