import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { createAddresses } from './addresses.ts'
import { type AppPackage, type AppSurface, createApp } from './app.ts'
import { hasDisplay, orderChromium } from './chromium-order.ts'
import { findChromium } from './chromium-path.ts'
import { createCommandLine } from './command-line.ts'
import {
  createDialog,
  createGlobalShortcut,
  createMenu,
  createNativeTheme,
  createPowerMonitor,
  createPowerSaveBlocker,
  createShell,
  type DialogSurface,
  type GlobalShortcutSurface,
  type MenuSurface,
  type NativeThemeSurface,
  type PowerMonitorSurface,
  type PowerSaveBlockerSurface,
} from './desktop.ts'
import { createDevtools } from './devtools.ts'
import { createScreen, readDisplaySize, type ScreenSurface } from './display.ts'
import type { FromHub, ToHub } from './hub-words.ts'
import { createIpc, type IpcSurface } from './ipc.ts'
import { createPortTable, type MessageChannel } from './ports.ts'
import { createProtocolServer } from './protocol-server.ts'
import { assemble, preventable } from './refusal.ts'
import type { Runtime } from './runtime.ts'
import { createSessions, type ProtocolSurface, type Sessions } from './session.ts'
import { createUtilityProcesses, type UtilityProcesses } from './utility-process.ts'
import type { WebContentsSurface } from './web-contents-surface.ts'
import { createWindow, type WindowRecord, type WindowSurface } from './window.ts'

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

export interface StandIn {
  readonly electron: ElectronSurface
  describe(about: AppPackage): void
  /** Chromium, then `ready`; called when the app's main module has run, so that its switches count. */
  start(): Promise<void>
  readonly ready: boolean
}

/** Composition root. @param hold delays `ready` until a test driver has attached */
export function createStandIn(options: { readonly node: string; readonly hold: Promise<void> }): StandIn {
  const addresses = createAddresses()
  const commandLine = createCommandLine(process.argv.slice(1))
  const displaySize = readDisplaySize(process.env)
  const windows = new Set<WindowRecord>()
  let isReady = false
  let chromiumRuns = false
  let hubEnded = false

  const hub: ChildProcess = fork(join(import.meta.dirname, 'hub.ts'), [], {
    execPath: options.node,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  const hubClosed = new Promise<void>((resolve) => hub.once('exit', () => resolve()))
  const tellHub = (words: ToHub): void => {
    if (hub.connected) hub.send(words)
  }
  const devtools = createDevtools((text) => tellHub({ op: 'devtools', text }))
  const ports = createPortTable('m', (word) => tellHub({ op: 'port', word }))
  const server = createProtocolServer(addresses)
  const sessions = createSessions(addresses, server, () => devtools.browser)
  const ipcMain = createIpc('ipcMain')

  const app = createApp({
    node: options.node,
    commandLine,
    async closeWindows() {
      const all = [...windows]
      if (!all.every((window) => window.close())) return false
      await Promise.all(all.map((window) => window.closed))
      return true
    },
    destroyWindows() {
      for (const window of [...windows]) window.destroy()
    },
    async endProcesses() {
      hubEnded = true
      if (hub.exitCode === null && hub.signalCode === null) {
        // Chromium ends in order when asked to; the hub ends it otherwise, and everything else of ours.
        if (chromiumRuns) {
          const deadline = new Promise<void>((resolve) => setTimeout(resolve, 2000))
          await Promise.race([
            devtools.browser.send('Browser.close').then(
              () => chromiumGone,
              () => {},
            ),
            deadline,
          ])
        }
        hub.disconnect()
        await hubClosed
      }
    },
  })
  const { promise: chromiumGone, resolve: tellChromiumGone } = Promise.withResolvers<void>()

  const runtime: Runtime = {
    addresses,
    devtools,
    sessions,
    ports,
    ipcMain,
    displaySize,
    isHeadless: !hasDisplay(process.env),
    tellHub,
    emitApp: (event, ...values) => app.surface.emit(event, ...values),
  }
  const utilities = createUtilityProcesses(
    () => runtime,
    () => isReady,
  )

  function lost(reason: string): void {
    chromiumRuns = false
    devtools.end(reason)
    tellChromiumGone()
    if (hubEnded) return
    process.stderr.write(`stand-in: Chromium ended: ${reason}\n`)
    if (/No usable sandbox/.test(reason)) {
      process.stderr.write(
        'stand-in: this machine has no user namespaces for its sandbox (ASKFIRST_STANDIN_NO_SANDBOX=1 runs without)\n',
      )
    }
    app.surface.exit(1)
  }
  hub.on('message', (words: FromHub) => {
    switch (words.op) {
      case 'devtools':
        return devtools.hear(words.message)
      case 'port':
        return ports.hear(words.news)
      case 'chromium-gone':
        return lost(words.reason)
      case 'devtools-ready':
        return
      default:
        return utilities.hear(words)
    }
  })
  hub.on('exit', () => {
    if (!hubEnded) lost('its hub ended')
  })

  const byTarget = (id: string) => [...windows].find(({ contents }) => contents.targetId() === id)
  devtools.browser.on('Target.targetDestroyed', ({ targetId }) => byTarget(targetId)?.contents.end())
  devtools.browser.on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
    byTarget(targetId)?.contents.crashed(status, errorCode),
  )
  devtools.browser.on('Target.targetCreated', ({ targetInfo }) => {
    // window.open is replaced in pages; whatever else opens a page (a link with a target) is closed at once.
    if (targetInfo.type === 'page' && targetInfo.openerId !== undefined) {
      void devtools.browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {})
    }
  })

  const registry = { windows, windowClosed: () => app.windowClosed(windows.size) }
  const findWindow = (test: (window: WindowRecord) => boolean): WindowSurface | null =>
    [...windows].find(test)?.surface ?? null
  function open(wanted?: Electron.BrowserWindowConstructorOptions): WindowSurface {
    if (!isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    const { surface } = createWindow(runtime, registry, wanted)
    app.surface.emit('web-contents-created', preventable({}), surface.webContents)
    app.surface.emit('browser-window-created', preventable({}), surface)
    return surface
  }
  const BrowserWindow = assemble(
    'BrowserWindow',
    function openWindow(wanted?: Electron.BrowserWindowConstructorOptions) {
      return open(wanted)
    },
    {
      getAllWindows: () => [...windows].map(({ surface }) => surface),
      fromWebContents: (contents: unknown) => findWindow(({ surface }) => surface.webContents === contents),
      fromId: (id: number) => findWindow(({ surface }) => surface.id === id),
      getFocusedWindow: () => findWindow(({ surface }) => surface.isFocused()),
    },
  ) as unknown as ElectronSurface['BrowserWindow']
  const MessageChannelMain = function openChannel() {
    return ports.createChannel()
  } as unknown as ElectronSurface['MessageChannelMain']

  const electron: ElectronSurface = {
    app: app.surface,
    BrowserWindow,
    webContents: assemble(
      'webContents',
      {},
      {
        getAllWebContents: () => [...windows].map(({ surface }) => surface.webContents),
        fromId: (id: number) => findWindow(({ surface }) => surface.webContents.id === id)?.webContents,
        fromDevToolsTargetId: (id: string) => byTarget(id)?.surface.webContents,
      },
    ),
    ipcMain: ipcMain.surface,
    protocol: assemble(
      'protocol',
      {},
      {
        registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
          if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
          for (const { scheme } of schemes) addresses.register(scheme)
        },
        handle: (scheme: string, handler: Parameters<Electron.Protocol['handle']>[1]) =>
          sessions.default.surface.protocol.handle(scheme, handler),
        unhandle: (scheme: string) => sessions.default.surface.protocol.unhandle(scheme),
        isProtocolHandled: (scheme: string) => sessions.default.surface.protocol.isProtocolHandled(scheme),
      },
    ),
    session: sessions.surface,
    utilityProcess: utilities.surface,
    MessageChannelMain,
    screen: createScreen(displaySize),
    powerSaveBlocker: createPowerSaveBlocker(),
    powerMonitor: createPowerMonitor(),
    globalShortcut: createGlobalShortcut(),
    dialog: createDialog(),
    Menu: createMenu(),
    nativeTheme: createNativeTheme(),
    shell: createShell(),
  }

  return {
    electron,
    describe: app.describe,
    get ready() {
      return isReady
    },
    async start() {
      if (app.quitting) return
      const executable = findChromium()
      if (!executable) {
        process.stderr.write('stand-in: no Chromium found; install one or name it in ASKFIRST_CHROMIUM\n')
        process.exit(1)
      }
      tellHub({
        op: 'chromium',
        order: orderChromium({
          executable,
          switches: commandLine.switches,
          schemes: addresses.schemes,
          protocolPort: await server.port,
          screen: displaySize,
          environment: process.env,
        }),
      })
      chromiumRuns = true
      await devtools.browser.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] })
      await options.hold
      isReady = true
      app.becomeReady()
    },
  }
}
