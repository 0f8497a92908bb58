import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { noteProcess } from '../base/processes/noted-process.node.ts'
import { machineStart } from './machine-start.node.ts'
import { readRecoveries } from './recovery-file.node.ts'

/** The program that a process runs, also where an update has replaced its file since; undefined: the system does not say. */
function programOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '')
  } catch {
    return undefined
  }
}

/** The process that Chromium says holds a folder, by its link `SingletonLock`, `computer-number`; undefined: none here. */
function chromiumHolder(directory: string): number | undefined {
  try {
    const holder = readlinkSync(join(directory, 'SingletonLock'))
    const place = holder.lastIndexOf('-')
    return holder.slice(0, place) === hostname() ? Number(holder.slice(place + 1)) : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether another player that lives on this computer holds a data folder. Electron's lock cannot be had either where the folder
 * or the temporary one takes no file, and that is no reason to leave the screen black. Windows' lock needs no file.
 */
export function isHeldByAnother(directory: string, platform: NodeJS.Platform = process.platform): boolean {
  if (platform === 'win32') return true
  const { running } = readRecoveries(directory)
  const noted = running?.boot === machineStart() ? running.pid : undefined
  const holder = chromiumHolder(directory)
  // A link that a power cut left, on a disk that cannot remove it, names a number that is somebody else's by now.
  const isLeft = holder !== undefined && noted === undefined && programOf(holder) !== programOf(process.pid)
  return [noted, isLeft ? undefined : holder].some(
    (pid) => pid !== undefined && pid > 0 && pid !== process.pid && noteProcess(pid).exists(),
  )
}
