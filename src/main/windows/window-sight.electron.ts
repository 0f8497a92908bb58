import { type BrowserWindow, powerMonitor } from 'electron'

/**
 * Tells when nobody can see a window any more, as far as the system says so: it was minimized or hidden, the screen was
 * locked, or the computer sleeps, or slept without saying so before. Its page cannot notice: it is never throttled, and so
 * counts as visible. Another program's window over it is not seen here. Returns how to stop.
 */
export function watchSight(window: BrowserWindow, lost: () => void): () => void {
  const listener = (): void => lost()
  window.on('minimize', listener)
  window.on('hide', listener)
  powerMonitor.on('lock-screen', listener)
  powerMonitor.on('suspend', listener)
  powerMonitor.on('resume', listener)
  return () => {
    powerMonitor.removeListener('lock-screen', listener)
    powerMonitor.removeListener('suspend', listener)
    powerMonitor.removeListener('resume', listener)
  }
}
