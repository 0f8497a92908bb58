import { type BrowserWindow, powerMonitor, screen } from 'electron'
import { liesOver } from './lies-over.ts'

/**
 * Tells when nobody can see a window any more where it was, as far as the system says so: it was minimized or hidden, it
 * stands elsewhere, its display is gone, the screen was locked, or the computer sleeps, or slept without saying so before.
 * Its page cannot notice: it is never throttled, and so counts as visible. Another program's window over it is not seen
 * here, nor a display that is switched off without being gone. Returns how to stop.
 */
export function watchSight(window: BrowserWindow, lost: () => void): () => void {
  const listener = (): void => lost()
  const displayGone = (_event: unknown, { bounds }: Electron.Display): void => {
    if (!window.isDestroyed() && liesOver(window.getBounds(), bounds)) lost()
  }
  window.on('minimize', listener)
  window.on('hide', listener)
  window.on('move', listener)
  screen.on('display-removed', displayGone)
  powerMonitor.on('lock-screen', listener)
  powerMonitor.on('suspend', listener)
  powerMonitor.on('resume', listener)
  return () => {
    screen.removeListener('display-removed', displayGone)
    powerMonitor.removeListener('lock-screen', listener)
    powerMonitor.removeListener('suspend', listener)
    powerMonitor.removeListener('resume', listener)
  }
}
