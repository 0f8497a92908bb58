import { type BrowserWindow, screen as displays, session } from 'electron'
import { loadPage, openWindow } from './window.electron.ts'

/** The staff's window: at most one; asked for again, it comes to the front. */
export type SettingsWindow = {
  open(): void
  /**
   * Whether staff need the shop's screen to themselves. Where this window lies on the same display, it is hidden as long
   * and comes back by itself; asked for meanwhile, it opens above.
   */
  makeRoom(needed: boolean): void
  close(): void
  current(): BrowserWindow | undefined
}

const wanted = { width: 1320, height: 900 } as const

export function settingsWindow(
  shopScreen: () => BrowserWindow,
  opened: (window: BrowserWindow) => void,
  closed: () => void,
): SettingsWindow {
  let window: BrowserWindow | undefined
  let roomNeeded = false
  let away = false
  const displayOf = (one: BrowserWindow) => displays.getDisplayMatching(one.getBounds())
  const comeBack = (hidden: BrowserWindow): void => {
    away = false
    hidden.show()
    hidden.focus()
  }
  return {
    open() {
      if (window && !window.isDestroyed()) return comeBack(window)
      const { workArea } = displayOf(shopScreen())
      const created = openWindow('settings', session.defaultSession, {
        width: Math.min(wanted.width, workArea.width),
        height: Math.min(wanted.height, workArea.height),
        minWidth: 480,
        alwaysOnTop: true,
        title: 'Askfirst',
        backgroundColor: '#f7f4ee',
      })
      window = created
      away = false
      created.on('closed', () => {
        if (window === created) window = undefined
        closed()
      })
      created.webContents.on('render-process-gone', () => created.destroy())
      opened(created)
      loadPage(created, 'settings')
    },
    makeRoom(needed) {
      if (needed === roomNeeded) return
      roomNeeded = needed
      if (!window || window.isDestroyed()) return
      if (!needed && away) comeBack(window)
      if (!needed || displayOf(window).id !== displayOf(shopScreen()).id) return
      away = true
      window.hide()
      shopScreen().focus()
    },
    close() {
      window?.close()
    },
    current: () => window,
  }
}
