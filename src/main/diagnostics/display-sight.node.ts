import { join } from 'node:path'
import { namesIn, textOf } from '../base/processes/proc-files.node.ts'
import { displayState } from './display-state.ts'

const drmFolder = '/sys/class/drm'

/** Whether the display is on now; `unknown` wherever the system does not say, as everywhere but on Linux. */
export function lookAtDisplay(folder: string = drmFolder): 'on' | 'off' | 'unknown' {
  // card0-HDMI-A-1; a card itself has no dash.
  const names = namesIn(folder).filter((name) => /^card\d+-/.test(name) && !name.includes('Writeback'))
  const read = (name: string, file: string): string => textOf(join(folder, name, file)).trim()
  return displayState(names.map((name) => ({ status: read(name, 'status'), power: read(name, 'dpms') })))
}
