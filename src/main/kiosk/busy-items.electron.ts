import { app, BrowserWindow } from 'electron'
import type { Clock } from '../base/time/clock.ts'
import { followProcessorShare, type ProcessTime } from './processor-share.ts'

const itemLookEvery = 10_000

/**
 * What the processes took that show nothing but an HTML item: every page that is no window's own is in one of its own site. None
 * where nobody can say which process a window has.
 */
function itemProcesses(): readonly ProcessTime[] {
  const own = new Set(BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()))
  if (own.has(0)) return []
  return app
    .getAppMetrics()
    .flatMap(({ pid, type, cpu }) =>
      type === 'Tab' && !own.has(pid) ? [{ pid, seconds: cpu.cumulativeCPUUsage ?? 0 }] : [],
    )
}

/**
 * Calls `found` where an HTML item takes nearly a whole core for twenty seconds, in pieces or not; returns how to call it off.
 * `isAlone`: whether nothing but the shop's screen shows items now. A preview in the settings window has processes of the same
 * kind, and what they take is no fault of the item on the screen.
 */
export function watchBusyItems(clock: Clock, isAlone: () => boolean, found: () => void): () => void {
  const share = followProcessorShare()
  let cancel = (): void => undefined
  const lookLater = (): void => {
    cancel = clock.after(itemLookEvery, () => {
      if (share.isTooMuch(isAlone() ? itemProcesses() : [], clock.monotonic())) found()
      lookLater()
    })
  }
  lookLater()
  return () => cancel()
}
