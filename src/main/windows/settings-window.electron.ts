import { type BrowserWindow, screen as displays, session } from 'electron'
import { liesOver } from './lies-over.ts'
import { loadPage, openWindow, pagePartition } from './window.electron.ts'

/** Who needs all of the shop's screen: nobody, whoever looks for the button, whoever is in a session. */
export type RoomNeed = 'nobody' | 'invitation' | 'session'

/** The staff's window: at most one; asked for again, it comes to the front. */
export type SettingsWindow = {
  open(): void
  /**
   * Who needs all of the shop's screen. Where this window lies over it, it is hidden as soon as somebody else needs that than
   * before, and comes back by itself when nobody does; asked for meanwhile, it opens above.
   */
  makeRoom(need: RoomNeed): void
  /** Whether it lies beside the shop's screen, and so over nothing that a customer has to see. */
  isBeside(): boolean
  close(): void
  current(): BrowserWindow | undefined
}

const wanted = { width: 1320, height: 900 } as const

export function settingsWindow(
  shopScreen: () => BrowserWindow,
  opened: (window: BrowserWindow) => void,
  closed: () => void,
  /** It, or the shop's screen, was moved or has another size: one may lie over the other now. */
  moved: () => void,
): SettingsWindow {
  let window: BrowserWindow | undefined
  let needed: RoomNeed = 'nobody'
  let away = false
  const liesOverScreen = (one: BrowserWindow): boolean =>
    !shopScreen().isDestroyed() && liesOver(one.getBounds(), shopScreen().getBounds())
  const comeBack = (hidden: BrowserWindow): void => {
    away = false
    hidden.show()
    hidden.focus()
  }
  return {
    open() {
      if (window && !window.isDestroyed()) return comeBack(window)
      const screen = shopScreen()
      const { workArea } = displays.getDisplayMatching(screen.getBounds())
      const created = openWindow('settings', session.fromPartition(pagePartition), {
        width: Math.min(wanted.width, workArea.width),
        height: Math.min(wanted.height, workArea.height),
        minWidth: 480,
        alwaysOnTop: true,
        title: 'Askfirst',
        backgroundColor: '#f7f4ee',
      })
      window = created
      away = false
      created.on('move', moved)
      created.on('resize', moved)
      screen.on('move', moved)
      screen.on('resize', moved)
      // Staff alone would keep a player going that shows nothing.
      const goAlong = (): void => created.destroy()
      screen.on('closed', goAlong)
      created.on('closed', () => {
        screen.removeListener('move', moved)
        screen.removeListener('resize', moved)
        screen.removeListener('closed', goAlong)
        if (window === created) window = undefined
        closed()
      })
      created.webContents.on('render-process-gone', () => created.destroy())
      opened(created)
      loadPage(created, 'settings')
    },
    makeRoom(need) {
      const another = need !== needed && need !== 'nobody'
      needed = need
      if (!window || window.isDestroyed()) return
      if (need === 'nobody' && away) comeBack(window)
      if (!another || !liesOverScreen(window)) return
      away = true
      window.hide()
      shopScreen().focus()
    },
    isBeside: () => window !== undefined && !window.isDestroyed() && !liesOverScreen(window),
    close() {
      window?.close()
    },
    current: () => window,
  }
}
