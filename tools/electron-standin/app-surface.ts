// The application is type-checked against this module in place of Electron's (tsconfig.app.json): what main or a
// preload uses and the stand-in lacks does not compile.

import type { ElectronSurface } from './electron-surface.ts'
import type { MessagePort } from './hub/ports.ts'
import type { UtilitySurface } from './hub/utility-process.ts'
import type { SessionSurface } from './module/session.ts'
import type { WebContentsSurface } from './module/web-contents-surface.ts'
import type { WindowSurface } from './module/window.ts'

export declare const app: ElectronSurface['app']
export declare const BrowserWindow: Omit<ElectronSurface['BrowserWindow'], never> &
  (new (
    options?: BrowserWindowConstructorOptions,
  ) => WindowSurface)
export declare const ipcMain: ElectronSurface['ipcMain']
export declare const protocol: ElectronSurface['protocol']
export declare const session: ElectronSurface['session']
export declare const utilityProcess: ElectronSurface['utilityProcess']
export declare const MessageChannelMain: ElectronSurface['MessageChannelMain']
export declare const screen: ElectronSurface['screen']
export declare const powerSaveBlocker: ElectronSurface['powerSaveBlocker']
export declare const powerMonitor: ElectronSurface['powerMonitor']
export declare const globalShortcut: ElectronSurface['globalShortcut']
export declare const dialog: ElectronSurface['dialog']
export declare const Menu: ElectronSurface['Menu']
export declare const nativeTheme: ElectronSurface['nativeTheme']
export declare const webUtils: Pick<Electron.WebUtils, 'getPathForFile'>
export declare const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'>
export declare const ipcRenderer: Pick<
  Electron.IpcRenderer,
  'invoke' | 'send' | 'postMessage' | 'on' | 'once' | 'off' | 'addListener' | 'removeListener' | 'removeAllListeners'
>

export type BrowserWindow = WindowSurface
export type BrowserWindowConstructorOptions = Omit<Electron.BrowserWindowConstructorOptions, 'webPreferences'> & {
  webPreferences?: Omit<Electron.WebPreferences, 'session'> & { session?: Session }
}
export type WebContents = WebContentsSurface
export type Session = SessionSurface
export type MessagePortMain = MessagePort
export type UtilityProcess = UtilitySurface
