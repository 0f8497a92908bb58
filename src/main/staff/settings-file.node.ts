import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { defaultSettings, type Settings } from '../../contract/settings.ts'
import { type Result, refuse } from '../base/result.ts'
import { completeSettings } from './complete-settings.ts'

export const settingsFileName = 'settings.json'
const lastGoodFileName = 'settings.last-good.json'
// A settings file has about one kilobyte; what is much larger is something else and is not read into memory.
const mostBytes = 1024 * 1024

export type FoundSettings = {
  readonly settings: Settings
  /** The file was broken, or lost while a copy was there: staff are told. */
  readonly broken: boolean
  /** The file does not hold exactly these settings and has to be written. */
  readonly stale: boolean
}

function read(file: string): Result<Settings, 'settings-broken'> & { readonly text?: string } {
  try {
    if (!statSync(file).isFile() || statSync(file).size > mostBytes) return refuse('settings-broken')
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
    return { ...completeSettings(JSON.parse(text)), text }
  } catch {
    return refuse('settings-broken')
  }
}

/** Keeps what cannot be used as `settings.broken-<time>.json`, a folder included; false if the disk refuses. */
function moveAside(directory: string, now: Date): boolean {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const names = ['', ...Array.from({ length: 9 }, (_, index) => `-${index + 2}`)]
  const free = names.map((n) => join(directory, `settings.broken-${time}${n}.json`)).find((path) => !existsSync(path))
  try {
    if (free) renameSync(join(directory, settingsFileName), free)
    return free !== undefined
  } catch {
    return false
  }
}

/**
 * The settings in a data directory: those of the file, completed; else the last good copy; else the defaults. A broken
 * file is kept beside, never deleted. Never throws.
 */
export function readSettings(directory: string, now: Date): FoundSettings {
  const file = join(directory, settingsFileName)
  const present = existsSync(file)
  const found = present ? read(file) : refuse('settings-broken')
  if (found.ok) {
    const stale = !('text' in found) || JSON.stringify(JSON.parse(found.text ?? 'null')) !== JSON.stringify(found.value)
    return { settings: found.value, broken: false, stale }
  }
  if (present) moveAside(directory, now)
  // A file that vanished is not a first start: going on without the PIN would open the settings to anyone.
  const lastGood = join(directory, lastGoodFileName)
  const copy = read(lastGood)
  return { settings: copy.ok ? copy.value : defaultSettings, broken: present || existsSync(lastGood), stale: true }
}

/** Keeps a copy of settings that were just read or written well. Throws what the disk throws. */
export function keepLastGood(directory: string, settings: Settings): void {
  const file = join(directory, lastGoodFileName)
  const temporary = `${file}.new`
  rmSync(temporary, { force: true, recursive: true })
  const handle = openSync(temporary, 'wx', 0o600)
  try {
    writeSync(handle, JSON.stringify(settings))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, file)
}
