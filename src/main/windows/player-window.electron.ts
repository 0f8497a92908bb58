import { app, type BrowserWindow, session } from 'electron'
import { isWatched } from '../base/restart-code.ts'
import type { Clock } from '../base/time/clock.ts'
import { loadPage, openWindow, pagePartition } from './window.electron.ts'

export type PlayerWindowEvents = {
  /** The page is being loaded, for the first time or anew. */
  loading(): void
  /** The page went away or hangs; it is loaded again. */
  gone(why: 'player-page-gone' | 'player-page-hung'): void
  /** The window itself is gone, which nobody here asked for unless the player ends. */
  closed(): void
}

export type PlayerWindow = {
  readonly window: BrowserWindow
  /** Ends a page that hangs; it is loaded again. */
  restart(): void
}

/**
 * The window on the shop's screen. Its page is back by itself: after a crash it is loaded again, at the pace that
 * `delay` gives; a hanging one is ended first. It is closed by nobody where somebody watches over the player; else, and where
 * it is one window among others, who closes it ends the player in order.
 */
export function openPlayerWindow(
  windowed: boolean,
  /** Where it opens, in the system's coordinates; undefined: where the system likes. */
  bounds: Electron.Rectangle | undefined,
  clock: Clock,
  delay: (goneAt: readonly number[], now: number) => number,
  events: PlayerWindowEvents,
): PlayerWindow {
  const size = windowed ? { width: 1280, height: 720 } : { ...bounds, kiosk: true, fullscreen: true, frame: false }
  const window = openWindow('player', session.fromPartition(pagePartition), { ...size, show: true, title: 'Askfirst' })
  let goneAt: readonly number[] = []
  let hung = false
  const load = (): void => {
    if (window.isDestroyed()) return
    events.loading()
    loadPage(window, 'player')
  }
  window.webContents.on('render-process-gone', () => {
    // Whoever reads them looks back a few minutes; a page that dies all night fills nothing.
    goneAt = [...goneAt, clock.monotonic()].slice(-100)
    events.gone(hung ? 'player-page-hung' : 'player-page-gone')
    hung = false
    clock.after(delay(goneAt, clock.monotonic()), load)
  })
  window.on('close', (event) => {
    event.preventDefault()
    if (windowed || !isWatched(process.env)) app.quit()
  })
  window.on('closed', events.closed)
  // Windows that ends quits no application in order by itself.
  window.on('session-end', () => app.quit())
  load()
  return {
    window,
    restart() {
      if (window.isDestroyed()) return
      hung = true
      window.webContents.forcefullyCrashRenderer()
    },
  }
}
