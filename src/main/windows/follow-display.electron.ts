import { type BrowserWindow, screen } from 'electron'

/** The displays that are connected, and which is the system's main one. */
export function connectedDisplays(): { readonly all: readonly Electron.Display[]; readonly mainId: number } {
  return { all: screen.getAllDisplays(), mainId: screen.getPrimaryDisplay().id }
}

/** Tells when a display comes, goes, or has another size, place or turn. Returns how to stop. */
export function onDisplaysChanged(listener: () => void): () => void {
  const changed = (): void => listener()
  screen.on('display-added', changed)
  screen.on('display-removed', changed)
  screen.on('display-metrics-changed', changed)
  return () => {
    screen.removeListener('display-added', changed)
    screen.removeListener('display-removed', changed)
    screen.removeListener('display-metrics-changed', changed)
  }
}

/** Brings a window that fills its display onto the one at `bounds`; nothing happens where it fills that one already. */
export function fillDisplay(window: BrowserWindow, bounds: Electron.Rectangle): void {
  if (window.isDestroyed()) return
  const at = window.getBounds()
  if (at.x === bounds.x && at.y === bounds.y && at.width === bounds.width && at.height === bounds.height) return
  // A window that fills a display cannot be moved.
  window.setKiosk(false)
  window.setBounds(bounds)
  window.setKiosk(true)
}
