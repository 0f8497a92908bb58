import { assemble, type EmitterMember, refuse, strictEmitter } from '../refusal.ts'

// What a desktop offers and a program without one cannot have: state that can be read back, and nothing behind it.

export type PowerSaveBlockerSurface = Pick<Electron.PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>

export function createPowerSaveBlocker(): PowerSaveBlockerSurface {
  let count = 0
  const running = new Set<number>()
  return assemble(
    'powerSaveBlocker',
    {},
    {
      start() {
        count += 1
        running.add(count)
        return count
      },
      stop: (id: number) => running.delete(id),
      isStarted: (id: number) => running.has(id),
    },
  )
}

export type PowerMonitorSurface = Pick<
  Electron.PowerMonitor,
  EmitterMember | 'getSystemIdleState' | 'getSystemIdleTime' | 'isOnBatteryPower'
>

export function createPowerMonitor(): PowerMonitorSurface {
  const events = ['suspend', 'resume', 'on-ac', 'on-battery', 'shutdown', 'lock-screen', 'unlock-screen']
  return assemble('powerMonitor', strictEmitter('powerMonitor', events), {
    getSystemIdleState: () => 'active' as const,
    getSystemIdleTime: () => 0,
    isOnBatteryPower: () => false,
  }) as unknown as PowerMonitorSurface
}

export type GlobalShortcutSurface = Pick<
  Electron.GlobalShortcut,
  'register' | 'unregister' | 'unregisterAll' | 'isRegistered'
>

export function createGlobalShortcut(): GlobalShortcutSurface {
  return assemble(
    'globalShortcut',
    {},
    {
      // "When the accelerator is already taken by other applications, this call will silently fail": false says so.
      register: () => false,
      unregister() {},
      unregisterAll() {},
      isRegistered: () => false,
    },
  )
}

export type DialogSurface = Pick<Electron.Dialog, 'showErrorBox'> & {
  showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue>
  showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue>
  showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue>
}

/** Tests replace these members, as they do on the real Electron. */
export function createDialog(): DialogSurface {
  return assemble(
    'dialog',
    {},
    {
      showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}\n${content}\n`),
      showOpenDialog: async (): Promise<Electron.OpenDialogReturnValue> => refuse('dialog.showOpenDialog'),
      showSaveDialog: async (): Promise<Electron.SaveDialogReturnValue> => refuse('dialog.showSaveDialog'),
      showMessageBox: async (): Promise<Electron.MessageBoxReturnValue> => refuse('dialog.showMessageBox'),
    },
  )
}

export type NativeThemeSurface = Pick<Electron.NativeTheme, EmitterMember | 'themeSource' | 'shouldUseDarkColors'>

export function createNativeTheme(): NativeThemeSurface {
  return assemble('nativeTheme', strictEmitter('nativeTheme', ['updated']), {
    themeSource: 'system' as const,
    shouldUseDarkColors: false,
  }) as unknown as NativeThemeSurface
}

export type MenuSurface = {
  setApplicationMenu(menu: null): void
  getApplicationMenu(): object | null
}

/** Electron gives an application that sets none a menu of its own; here is nothing behind it but that it is there. */
export function createMenu(): MenuSurface {
  let menu: object | null = assemble('menu', {}, {})
  return assemble(
    'Menu',
    {},
    {
      setApplicationMenu(wanted: null) {
        if (wanted !== null) refuse('Menu.setApplicationMenu with a menu')
        menu = null
      },
      getApplicationMenu: () => menu,
    },
  )
}

/** Present because modules take it apart at load; nothing may leave the player, so it has no member at all. */
export function createShell(): object {
  return assemble('shell', {}, {})
}
