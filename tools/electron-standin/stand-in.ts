import { hasDisplay, orderChromium } from './chromium/chromium-order.ts'
import { findChromium } from './chromium/chromium-path.ts'
import { createDevtools } from './chromium/devtools.ts'
import { createDisplays, readDisplaySizes } from './chromium/display.ts'
import type { ElectronSurface } from './electron-surface.ts'
import { startHub } from './hub/hub-process.ts'
import type { FromHub } from './hub/hub-words.ts'
import { createPortTable } from './hub/ports.ts'
import { createUtilityProcesses } from './hub/utility-process.ts'
import { type AppPackage, createApp } from './module/app.ts'
import { createCommandLine } from './module/command-line.ts'
import {
  createDialog,
  createGlobalShortcut,
  createMenu,
  createNativeTheme,
  createPowerMonitor,
  createPowerSaveBlocker,
  createShell,
} from './module/desktop.ts'
import { createIpc } from './module/ipc.ts'
import { createSessions } from './module/session.ts'
import { createWindows } from './module/window-registry.ts'
import { assemble } from './refusal.ts'
import type { Runtime } from './runtime.ts'
import { createAddresses } from './scheme/addresses.ts'
import { createProtocolServer } from './scheme/protocol-server.ts'

export type StandIn = {
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
  const displaySizes = readDisplaySizes(process.env)
  const [displaySize] = displaySizes
  const displays = createDisplays(displaySizes)
  let isReady = false
  let chromiumRuns = false
  let hubEnded = false

  const hub = startHub(options.node, {
    hear,
    gone() {
      if (!hubEnded) lost('its hub ended')
    },
  })
  const devtools = createDevtools((text) => hub.tell({ op: 'devtools', text }))
  const ports = createPortTable('m', (word) => hub.tell({ op: 'port', word }))
  const server = createProtocolServer(addresses)
  const sessions = createSessions(addresses, server, () => devtools.browser)
  const ipcMain = createIpc('ipcMain')

  const app = createApp({
    node: options.node,
    commandLine,
    closeWindows: () => windows.closeAll(),
    destroyWindows: () => windows.destroyAll(),
    async endProcesses() {
      hubEnded = true
      if (hub.isRunning()) {
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
        await hub.end()
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
    displays,
    isHeadless: !hasDisplay(process.env),
    tellHub: hub.tell,
    emitApp: (event, ...values) => app.surface.emit(event, ...values),
  }
  const utilities = createUtilityProcesses(
    () => runtime,
    () => isReady,
  )
  const windows = createWindows(runtime, { isReady: () => isReady, windowClosed: app.windowClosed })

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
  function hear(words: FromHub): void {
    if (words.op === 'devtools') devtools.hear(words.message)
    else if (words.op === 'port') ports.hear(words.news)
    else if (words.op === 'chromium-gone') lost(words.reason)
    else if (words.op !== 'devtools-ready') utilities.hear(words)
  }

  const MessageChannelMain = function openChannel() {
    return ports.createChannel()
  } as unknown as ElectronSurface['MessageChannelMain']

  const electron: ElectronSurface = {
    app: app.surface,
    BrowserWindow: windows.BrowserWindow,
    webContents: windows.webContents,
    ipcMain: ipcMain.surface,
    protocol: assemble(
      'protocol',
      {},
      {
        registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
          if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
          for (const { scheme, privileges } of schemes) addresses.register(scheme, privileges?.corsEnabled)
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
    screen: displays.surface,
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
      hub.tell({
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
