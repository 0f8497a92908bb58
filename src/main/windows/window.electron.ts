import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron'
import type { WindowRole } from '../../contract/calls/calls.ts'
import { lockNavigation } from '../security/network.electron.ts'
import { pageAddress } from '../security/origins.ts'
import { windowOptions } from './window-options.ts'

/**
 * The in-memory session of what customers and staff see. Of a session that is kept, Chromium lays files into the data folder,
 * and where its log is on, it writes each line of a page's console there, with the time (P14).
 */
export const pagePartition = 'pages'

/** A window of ours: sandboxed, isolated, with its role's own preload, going nowhere. Its page is loaded by `loadPage`. */
export function openWindow(
  role: WindowRole,
  session: Session,
  options: BrowserWindowConstructorOptions,
): BrowserWindow {
  const preload = join(import.meta.dirname, `../preload/${role}.cjs`)
  const window = new BrowserWindow(windowOptions(options, { preload, session }))
  lockNavigation(window.webContents)
  return window
}

export function loadPage(window: BrowserWindow, role: WindowRole): void {
  // A failed load is announced by the window's own events; the promise only says the same again.
  window.loadURL(pageAddress(role)).catch(() => undefined)
}
