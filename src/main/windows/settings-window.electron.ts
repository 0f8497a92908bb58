import { type BrowserWindow, screen as displays, session } from 'electron'
import { loadPage, openWindow } from './window.electron.ts'

/** The staff's window: at most one; asked for again, it comes to the front. */
export type SettingsWindow = {
  open(): void
  /**
   * Whether somebody at the shop's screen needs all of it. Where this window lies on the same display, it is hidden as long
   * and comes back by itself; asked for meanwhile, it opens above.
   */
  makeRoom(needed: boolean): void
  /** Whether it lies on another display than the shop's screen, and so over nothing that a customer has to see. */
  isBeside(): boolean
  close(): void
  current(): BrowserWindow | undefined
}

const wanted = { width: 1320, height: 900 } as const

export function settingsWindow(
  shopScreen: () => BrowserWindow,
  opened: (window: BrowserWindow) => void,
  closed: () => void,
  /** It, or the shop's screen, was moved: one may lie over the other now. */
  moved: () => void,
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
      const screen = shopScreen()
      created.on('move', moved)
      screen.on('move', moved)
      created.on('closed', () => {
        screen.removeListener('move', moved)
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
    isBeside: () =>
      window !== undefined && !window.isDestroyed() && displayOf(window).id !== displayOf(shopScreen()).id,
    close() {
      window?.close()
    },
    current: () => window,
  }
}
