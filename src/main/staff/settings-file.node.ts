import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSettings, type Settings } from '../../contract/settings/settings.ts'
import { asideNames } from '../base/files/set-aside.ts'
import { unfinishedOf } from '../base/files/unfinished-of.ts'
import { writeFileWholeNow } from '../base/files/write-whole-now.node.ts'
import { completeSettings } from './complete-settings.ts'

export const settingsFileName = 'settings.json'
/** The names of settings that were set aside. */
export const settingsAside = asideNames('settings', '.json')
const lastGoodFileName = 'settings.last-good.json'
// A settings file has about one kilobyte; what is much larger is something else and is not read into memory.
const mostBytes = 1024 * 1024
// Some editors put it first; no JSON parser takes it.
const byteOrderMark = '\uFEFF'

export type FoundSettings = {
  readonly settings: Settings
  /** The file was broken, or lost while a copy was there: staff are told. */
  readonly broken: boolean
  /** The file does not hold exactly these settings and has to be written. */
  readonly stale: boolean
}

/** What a file holds, and whether it is written exactly as these settings are; undefined if it cannot be used. */
function read(file: string): { readonly settings: Settings; readonly exact: boolean } | undefined {
  try {
    if (!statSync(file).isFile() || statSync(file).size > mostBytes) return undefined
    const text = readFileSync(file, 'utf8')
    const marked = text.startsWith(byteOrderMark)
    const found: unknown = JSON.parse(marked ? text.slice(1) : text)
    const completed = completeSettings(found)
    if (!completed.ok) return undefined
    return { settings: completed.value, exact: !marked && JSON.stringify(found) === JSON.stringify(completed.value) }
  } catch {
    return undefined
  }
}

/** Keeps what cannot be used as `settings.broken-<time>.json`, a folder included. */
function moveAside(directory: string, now: Date): void {
  // A clock that stands still at each start gives the same time again.
  const instants = Array.from({ length: 10 }, (_, later) => new Date(now.getTime() + later))
  const free = instants.map((instant) => join(directory, settingsAside.at(instant))).find((path) => !existsSync(path))
  try {
    if (free) renameSync(join(directory, settingsFileName), free)
  } catch {
    // A disk that refuses is told when the settings are written.
  }
}

/**
 * The settings in a data directory: those of the file, completed; else the last good copy; else the defaults. A broken
 * file is kept beside, never deleted. Never throws.
 */
export function readSettings(directory: string, now: Date): FoundSettings {
  const file = join(directory, settingsFileName)
  const present = existsSync(file)
  const found = present ? read(file) : undefined
  if (found) return { settings: found.settings, broken: false, stale: !found.exact }
  if (present) moveAside(directory, now)
  // A file that vanished is not a first start: going on without the PIN would open the settings to anyone.
  const lastGood = join(directory, lastGoodFileName)
  const copy = read(lastGood)
  return { settings: copy?.settings ?? defaultSettings, broken: present || existsSync(lastGood), stale: true }
}

/** Keeps a copy of settings that were just read or written well. Throws what the disk throws. */
export function keepLastGood(directory: string, settings: Settings): void {
  const file = join(directory, lastGoodFileName)
  // Whatever lies there, a folder or a file that others may read, would stay what it is.
  rmSync(unfinishedOf(file), { force: true, recursive: true })
  writeFileWholeNow(file, JSON.stringify(settings), 0o600)
}
