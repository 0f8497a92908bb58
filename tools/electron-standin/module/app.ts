import { spawn } from 'node:child_process'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble, type EmitterMember, preventable, strictEmitter } from '../refusal.ts'
import { readAppMetrics } from './app-metrics.ts'
import type { CommandLine, CommandLineSurface } from './command-line.ts'
import { createSingleInstance } from './single-instance.ts'

export type AppSurface = Pick<
  Electron.App,
  | EmitterMember
  | 'isReady'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getAppPath'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'accessibilitySupportEnabled'
  | 'name'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'getAppMetrics'
  | 'focus'
  | 'setAppUserModelId'
> & { readonly commandLine: CommandLineSurface; emit(event: string, ...values: unknown[]): boolean }

const knownEvents = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'child-process-gone',
  'render-process-gone',
  'web-contents-created',
  'browser-window-created',
  'certificate-error',
]

export type AppPackage = {
  readonly folder: string
  readonly name: string
  readonly version: string
  /** It lies beside the executable, as an installer puts it there. */
  readonly isPackaged: boolean
}

export type AppWorld = {
  readonly node: string
  readonly commandLine: CommandLine
  /** Closes every window; false when one refused. Resolves when their pages have gone. */
  closeWindows(): Promise<boolean>
  destroyWindows(): void
  /** Ends Chromium and the utility processes; resolves when they have ended. */
  endProcesses(): Promise<void>
}

export type AppRecord = {
  readonly surface: AppSurface
  describe(about: AppPackage): void
  becomeReady(): void
  readonly quitting: boolean
  windowClosed(windowsLeft: number): void
}

/** Electron's `app`: life cycle, paths, single instance. */
export function createApp(world: AppWorld): AppRecord {
  const emitter = strictEmitter('app', knownEvents)
  const { promise: whenReady, resolve: tellReady } = Promise.withResolvers<void>()
  const paths = new Map<string, string>()
  let about: AppPackage = { folder: process.cwd(), name: 'Electron', version: '0.0.0', isPackaged: false }
  let name: string | undefined
  let ready = false
  let quitting = false
  let exiting = false
  let nextLaunch: Electron.RelaunchOptions | undefined
  const instance = createSingleInstance(world.node, ({ argv, cwd, data }) => {
    // "This event is guaranteed to be emitted after the ready event of app gets emitted."
    void whenReady.then(() => surface.emit('second-instance', preventable({}), argv, cwd, data))
  })

  function pathOf(wanted: string): string {
    const set = paths.get(wanted)
    if (set !== undefined) return set
    const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
    switch (wanted) {
      case 'home':
        return homedir()
      case 'appData':
        return appData
      case 'temp':
        return tmpdir()
      case 'exe':
        return process.execPath
      case 'userData':
        return world.commandLine.surface.getSwitchValue('user-data-dir') || join(appData, name ?? about.name)
      case 'sessionData':
        return pathOf('userData')
      case 'logs':
        return join(pathOf('userData'), 'logs')
      case 'crashDumps':
        return join(pathOf('userData'), 'Crashpad')
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'music':
      case 'pictures':
      case 'videos':
        return join(homedir(), wanted.charAt(0).toUpperCase() + wanted.slice(1))
      default:
        throw new Error(`Failed to get '${wanted}' path`)
    }
  }

  async function quit(): Promise<void> {
    if (quitting || exiting) return
    quitting = true
    const before = preventable({})
    surface.emit('before-quit', before)
    if (before.defaultPrevented || !(await world.closeWindows())) {
      quitting = false
      return
    }
    const will = preventable({})
    surface.emit('will-quit', will)
    if (will.defaultPrevented) quitting = false
    else exit(Number(process.exitCode ?? 0))
  }

  function exit(code: number): void {
    if (exiting) return
    exiting = true
    quitting = true
    world.destroyWindows()
    surface.emit('quit', preventable({}), code)
    instance.release()
    void world.endProcesses().then(() => {
      if (nextLaunch) launchAgain(nextLaunch)
      process.exit(code)
    })
  }

  const surface: AppSurface = assemble('app', emitter, {
    commandLine: world.commandLine.surface,
    get isPackaged() {
      return about.isPackaged
    },
    /** Chromium's own is not asked: nobody uses a screen reader on a screen without a display. */
    accessibilitySupportEnabled: false,
    get name() {
      return name ?? about.name
    },
    set name(value: string) {
      name = value
    },
    getName: () => name ?? about.name,
    setName: (value: string) => {
      name = value
    },
    getVersion: () => about.version,
    getAppPath: () => about.folder,
    getLocale: () => 'en-US',
    getPreferredSystemLanguages: () => ['en-US'],
    getPath: pathOf,
    setPath: (wanted: string, value: string) => void paths.set(wanted, value),
    isReady: () => ready,
    whenReady: () => whenReady,
    // After the code that called it has run, as Electron does through its event loop.
    quit: () => void setImmediate(() => void quit()),
    exit: (code = 0) => exit(code),
    relaunch: (options: Electron.RelaunchOptions = {}) => {
      nextLaunch = options
    },
    requestSingleInstanceLock: (data?: unknown) => instance.request(pathOf('userData'), data),
    hasSingleInstanceLock: () => instance.held,
    releaseSingleInstanceLock: () => instance.release(),
    // Every page has Chromium's sandbox in the stand-in anyway.
    enableSandbox() {},
    disableHardwareAcceleration: () => world.commandLine.surface.appendSwitch('disable-gpu'),
    getAppMetrics: readAppMetrics,
    focus() {},
    setAppUserModelId() {},
  }) as unknown as AppSurface

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => surface.quit())
  process.on('exit', () => instance.release())

  return {
    surface,
    describe(found) {
      about = found
    },
    get quitting() {
      return quitting || exiting
    },
    becomeReady() {
      if (quitting || exiting) return
      ready = true
      surface.emit('will-finish-launching')
      // First the event, then the promise: Playwright's loader holds the event back.
      surface.emit('ready', preventable({}), {})
      tellReady()
    },
    windowClosed(windowsLeft) {
      if (windowsLeft > 0 || quitting || exiting) return
      if (emitter.listenerCount('window-all-closed') > 0) surface.emit('window-all-closed')
      else surface.quit()
    },
  }
}

/** Starts the next instance once this process has ended. */
function launchAgain({ args = process.argv.slice(1), execPath = process.execPath }: Electron.RelaunchOptions): void {
  const script = 'while kill -0 "$0" 2>/dev/null; do sleep 0.05; done; exec "$@"'
  spawn('sh', ['-c', script, String(process.pid), execPath, ...args], { detached: true, stdio: 'inherit' }).unref()
}
