import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isHelperOfRoot } from '../base/processes/helper-of-root.node.ts'
import { textOf } from '../base/processes/proc-files.node.ts'

export type CameraHandles = {
  /** Of how many of the processes the open files could be read: all, some, or none (this system shows none). */
  readonly sight: 'all' | 'some' | 'none'
  /** Those that hold a camera open, among what could be read. */
  readonly processes: readonly number[]
}

/** The camera devices of this system: `/dev/video*` (V4L2). */
export async function cameraDevices(): Promise<string[]> {
  const names = await readdir('/dev').catch(() => [])
  return names.filter((name) => /^video\d+$/.test(name)).map((name) => join('/dev', name))
}

/** Whether a process holds one of these devices, or that its open files cannot be read. One that ended holds nothing. */
export type Hold = 'holds' | 'free' | 'unreadable'

/** Whether a process holds one of `devices`, read from `/proc/<pid>/fd` (Linux). */
export function holdOf(pid: number, devices: readonly string[]): Hold {
  const directory = `/proc/${pid}/fd`
  try {
    const holds = readdirSync(directory).some((name) => {
      try {
        // A deleted device or file is still open to whoever holds it.
        return devices.includes(readlinkSync(join(directory, name)).replace(/ \(deleted\)$/, ''))
      } catch {
        return false
      }
    })
    return holds ? 'holds' : 'free'
  } catch {
    return existsSync(`/proc/${pid}`) ? 'unreadable' : 'free'
  }
}

/**
 * Which of `processes` hold one of `devices` open, read from `/proc/<pid>/fd` (Linux). The first one has to be readable; a
 * helper of root's that it has is left out.
 */
export function readCameraHandles(devices: readonly string[], processes: readonly number[]): CameraHandles {
  if (process.platform !== 'linux') return { sight: 'none', processes: [] }
  const own = processes.filter((pid, place) => place === 0 || !isHelperOfRoot(pid))
  const answers = own.map((pid) => holdOf(pid, devices))
  const unread = answers.filter((answer) => answer === 'unreadable').length
  return {
    sight: unread === 0 ? 'all' : unread < own.length ? 'some' : 'none',
    processes: own.filter((_, index) => answers[index] === 'holds'),
  }
}

/**
 * Those of `processes` that open cameras on behalf of pages: Chromium's capture service, by its command line (Linux). One
 * that was asked to open a camera for a page that is gone may do so all the same, a moment later.
 */
export const captureServices = (processes: readonly number[]): number[] =>
  processes.filter((pid) => textOf(`/proc/${pid}/cmdline`).includes('video_capture.mojom.VideoCaptureService'))
