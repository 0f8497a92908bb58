import type { AppSurface } from './app.ts'
import type {
  DialogSurface,
  GlobalShortcutSurface,
  MenuSurface,
  NativeThemeSurface,
  PowerMonitorSurface,
  PowerSaveBlockerSurface,
} from './desktop.ts'
import type { ScreenSurface } from './display.ts'
import type { IpcSurface } from './ipc.ts'
import type { MessageChannel } from './ports.ts'
import type { ProtocolSurface, Sessions } from './session.ts'
import type { UtilityProcesses } from './utility-process.ts'
import type { WebContentsSurface } from './web-contents-surface.ts'
import type { WindowSurface } from './window.ts'

/** The `electron` module as far as the stand-in has it. */
export interface ElectronSurface {
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
