import { type BrowserWindow, session } from 'electron'
import { loadPage, openWindow } from './window.electron.ts'

/** The staff's window: at most one; asked for again, it comes to the front. */
export type SettingsWindow = {
  open(): void
  close(): void
  current(): BrowserWindow | undefined
}

export function settingsWindow(opened: (window: BrowserWindow) => void, closed: () => void): SettingsWindow {
  let window: BrowserWindow | undefined
  return {
    open() {
      if (window && !window.isDestroyed()) {
        window.show()
        window.focus()
        return
      }
      const created = openWindow('settings', session.defaultSession, {
        width: 1320,
        height: 900,
        minWidth: 480,
        alwaysOnTop: true,
        title: 'Askfirst',
        backgroundColor: '#f7f4ee',
      })
      window = created
      created.on('closed', () => {
        if (window === created) window = undefined
        closed()
      })
      created.webContents.on('render-process-gone', () => created.destroy())
      opened(created)
      loadPage(created, 'settings')
    },
    close() {
      window?.close()
    },
    current: () => window,
  }
}
