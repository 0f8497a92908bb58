import { resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { FaultCode } from '../../contract/reasons.ts'
import type { Status } from '../../contract/status.ts'
import type { Clock } from '../base/time/clock.ts'
import type { Faults } from '../diagnostics/faults.ts'
import { takeSnapshots } from '../diagnostics/snapshots.electron.ts'
import { keepStatusFile } from '../diagnostics/status-file.node.ts'

export type StatusSideParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly faults: Pick<Faults, 'raise' | 'clear'>
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
  const { clock, faults } = parts
  const raiseUnless = (code: FaultCode) => (done: boolean) => (done ? faults.clear(code) : faults.raise(code))
  const file = keepStatusFile(parts.dataDirectory, clock, parts.status, raiseUnless('status-not-written'))
  const snapshots =
    parts.snapshotsDirectory === undefined
      ? undefined
      : takeSnapshots(
          resolve(parts.snapshotsDirectory),
          clock,
          parts.screen,
          parts.nobodyThere,
          raiseUnless('snapshot-failed'),
        )
  return {
    changed: file.touch,
    async dispose() {
      snapshots?.dispose()
      await file.dispose()
    },
  }
}
