import { resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Status } from '../../contract/status.ts'
import type { Clock } from '../base/time/clock.ts'
import type { Faults } from '../diagnostics/faults.ts'
import { takeSnapshots } from '../diagnostics/snapshots.electron.ts'
import { keepStatusFile } from '../diagnostics/status-file.node.ts'

export type StatusSideParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly setFault: Faults['setFault']
  readonly status: () => Status
  /** A folder for pictures of the screen; undefined: none are taken. */
  readonly snapshotsDirectory: string | undefined
  readonly screen: BrowserWindow
  /** No customer's session is on, nor was one a moment ago: the only time at which the screen may be kept as a picture. */
  readonly nobodyThere: () => boolean
}

export type StatusSide = {
  /** Something that `status.json` tells changed. */
  changed(): void
  dispose(): Promise<void>
}

/** What is seen of the player from outside: `status.json`, and pictures of the screen where they are wanted. */
export function openStatusSide(parts: StatusSideParts): StatusSide {
  const { clock, setFault } = parts
  const file = keepStatusFile(parts.dataDirectory, clock, parts.status, setFault)
  const snapshots =
    parts.snapshotsDirectory === undefined
      ? undefined
      : takeSnapshots(resolve(parts.snapshotsDirectory), clock, parts.screen, parts.nobodyThere, setFault)
  return {
    changed: file.touch,
    async dispose() {
      snapshots?.dispose()
      await file.dispose()
    },
  }
}
