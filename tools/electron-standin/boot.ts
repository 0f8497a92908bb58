// First code of the main process: plays what Electron's own start does, then loads the app.
import { existsSync, readFileSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium, readChromiumVersion } from './chromium/chromium-path.ts'
import { createStandIn } from './stand-in.ts'
import { electronVersion } from './versions.ts'

const here = import.meta.dirname
const args = process.argv.slice(2)
if (args[0] === '--version' || args[0] === '-v') {
  process.stdout.write(`v${electronVersion}\n`)
  process.exit(0)
}

const node = process.execPath
/** Under the application's name once it is packed with it. */
const executable = process.env.ASKFIRST_STANDIN_EXECUTABLE ?? join(here, 'electron')
delete process.env.ASKFIRST_STANDIN_EXECUTABLE
/** "In packaged applications": the application lies beside the executable, and no word names it. */
const packed = join(here, 'resources/app')
const isPackaged = existsSync(packed)
process.argv = [executable, ...args]
process.execPath = executable
process.execArgv = []
Object.defineProperties(process, {
  type: { value: 'browser' },
  ...(isPackaged ? {} : { defaultApp: { value: true } }),
  resourcesPath: { value: join(here, 'resources') },
  versions: { value: Object.freeze({ ...process.versions, ...describeVersions() }) },
})

/** `electron` and `chrome` as Electron has them, and `stand-in`: by it the app tells what it really runs on. */
function describeVersions(): Record<string, string> {
  const chromium = findChromium()
  const chrome = (chromium && readChromiumVersion(chromium)) ?? 'unknown'
  const made = `Chromium ${chrome.split('.')[0]} + Node ${process.versions.node.split('.')[0]}`
  return { electron: electronVersion, chrome, 'stand-in': made }
}

const moduleUrl = pathToFileURL(join(here, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^(node:)?electron(\/(main|common))?$/.test(specifier)
      ? { url: moduleUrl, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

/** Electron's own arguments, up to the first that is none: `-r FILE`, `--inspect`, Chromium's switches, then the app. */
function readArguments(): { entry: string; preloads: string[]; driven: boolean } {
  const preloads: string[] = []
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? ''
    const [, wait, host, port] = /^--inspect(-brk)?(?:=(?:(.*):)?(\d+))?$/.exec(argument) ?? []
    if (argument === '-r' || argument === '--require') {
      index += 1
      preloads.push(args[index] ?? '')
    } else if (argument.startsWith('--inspect')) {
      inspector.open(Number(port ?? 9229), host ?? '127.0.0.1', false)
      if (wait) inspector.waitForDebugger()
    } else if (!argument.startsWith('-') && !isPackaged) {
      return { entry: argument, preloads, driven: isDriven(preloads) }
    }
  }
  return { entry: isPackaged ? packed : '.', preloads, driven: isDriven(preloads) }
}

/** Playwright passes these two, and no loader of its own when it was given the executable. */
function isDriven(preloads: string[]): boolean {
  return preloads.length === 0 && args.includes('--inspect=0') && args.includes('--remote-debugging-port=0')
}

const { entry, preloads, driven } = readArguments()
const hold = driven
  ? new Promise<void>((release) => {
      Object.assign(globalThis, { __playwright_run: release })
      setTimeout(release, 10_000).unref()
    })
  : Promise.resolve()

const standIn = createStandIn({ node, hold })
Object.assign(globalThis, { [Symbol.for('askfirst.electron-stand-in')]: standIn.electron })
process.on('uncaughtException', (error) => {
  process.stderr.write(`App threw an error\n${error.stack ?? error}\n`)
  if (!standIn.ready) process.exit(1)
})
for (const preload of preloads) createRequire(join(process.cwd(), 'x.js'))(preload)

/** The folder with the app's package.json, and the module to start. */
function findApp(start: string): { folder: string; main: string } {
  const path = resolve(start)
  if (statSync(path).isDirectory()) {
    const { main = 'index.js' } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { main?: string }
    return { folder: path, main: resolve(path, main) }
  }
  let folder = dirname(path)
  while (folder !== dirname(folder) && !existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return { folder: existsSync(join(folder, 'package.json')) ? folder : dirname(path), main: path }
}

const { folder, main } = findApp(entry)
const file = join(folder, 'package.json')
const about = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: string; productName?: string; version?: string })
  : {}
standIn.describe({
  folder,
  name: about.productName ?? about.name ?? 'Electron',
  version: about.version ?? '0.0.0',
  isPackaged,
})
import(pathToFileURL(main).href).then(
  () => standIn.start(),
  (error: Error) => {
    process.stderr.write(`App threw an error during load\n${error.stack ?? error}\n`)
    process.exit(1)
  },
)
