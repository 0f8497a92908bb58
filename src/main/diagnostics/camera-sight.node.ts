import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { processTree } from '../base/processes/process-tree.node.ts'
import { readCameraHandles } from './camera-handles.node.ts'
import type { CameraSighting } from './camera-watch.ts'

/**
 * Whether a process with this environment could have cameras without opening a device: PipeWire gives pictures over its own
 * socket, and holds the device itself. Chromium is told not to ask it (`security/network.electron.ts`), but another process of
 * ours could.
 */
export function hasPipeWire(environment: NodeJS.ProcessEnv): boolean {
  const { PIPEWIRE_RUNTIME_DIR, XDG_RUNTIME_DIR } = environment
  return [PIPEWIRE_RUNTIME_DIR, XDG_RUNTIME_DIR].some(
    (directory) => directory !== undefined && existsSync(join(directory, 'pipewire-0')),
  )
}

/** One look at all processes of this player: who holds one of `devices`, and how far one can see on this system. */
export function lookAtCameras(devices: readonly string[]): CameraSighting {
  const { sight, processes } = readCameraHandles(devices, processTree(process.pid))
  if (sight === 'none') return { sight: 'cannot-see', processes }
  if (sight === 'some') return { sight: 'not-all', processes }
  return { sight: hasPipeWire(process.env) ? 'partly' : 'watching', processes }
}
