import { screen } from 'electron'

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
