import type { ScreenSurface } from './chromium/display.ts'
import type { MessageChannel } from './hub/ports.ts'
import type { UtilityProcesses } from './hub/utility-process.ts'
import type { AppSurface } from './module/app.ts'
import type {
  DialogSurface,
  GlobalShortcutSurface,
  MenuSurface,
  NativeThemeSurface,
  PowerMonitorSurface,
  PowerSaveBlockerSurface,
} from './module/desktop.ts'
import type { IpcSurface } from './module/ipc.ts'
import type { ProtocolSurface, Sessions } from './module/session.ts'
import type { WebContentsSurface } from './module/web-contents-surface.ts'
import type { WindowSurface } from './module/window.ts'

/** The `electron` module as far as the stand-in has it. */
export type ElectronSurface = {
  readonly app: AppSurface
  readonly BrowserWindow: {
    new (options?: Electron.BrowserWindowConstructorOptions): WindowSurface
    getAllWindows(): WindowSurface[]
    fromWebContents(contents: unknown): WindowSurface | null
    fromId(id: number): WindowSurface | null
    getFocusedWindow(): WindowSurface | null
  }
  readonly webContents: {
    getAllWebContents(): WebContentsSurface[]
    fromId(id: number): WebContentsSurface | undefined
    fromDevToolsTargetId(id: string): WebContentsSurface | undefined
  }
  readonly ipcMain: IpcSurface
  readonly protocol: ProtocolSurface & Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>
  readonly session: Sessions['surface']
  readonly utilityProcess: UtilityProcesses['surface']
  readonly MessageChannelMain: new () => MessageChannel
  readonly screen: ScreenSurface
  readonly powerSaveBlocker: PowerSaveBlockerSurface
  readonly powerMonitor: PowerMonitorSurface
  readonly globalShortcut: GlobalShortcutSurface
  readonly dialog: DialogSurface
  readonly Menu: MenuSurface
  readonly nativeTheme: NativeThemeSurface
  readonly shell: object
}
