import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { app, Menu } from 'electron'
import { runCommandLine } from '../cli/command-line.node.ts'
import { commands } from '../cli/commands.node.ts'
import { processTerminal } from '../cli/process-terminal.node.ts'
import { sentenceStream } from './base/sentence-stream.node.ts'
import { isHeldByAnother } from './kiosk/other-player.node.ts'
import { supervise } from './kiosk/supervise.node.ts'
import {
  type EngineFolder,
  freshEngineFolder,
  freshWatchFolder,
  removeEngineFolderOf,
} from './security/engine-folder.node.ts'
import { silenceChromium } from './security/network.electron.ts'
import { registerSchemes } from './security/schemes.electron.ts'
import { commandIn, readStartOptions, type StartOptions, startHelp } from './start-options.ts'

/** Ends before anything is shown: 0 after what was asked for, 2 with one sentence after what cannot be. */
function endWith(code: 0 | 2, text: string): void {
  const stream = code === 0 ? process.stdout : sentenceStream()
  stream.write(text)
  app.exit(code)
}

/** Before `ready`: the engine reaches nowhere by itself, and what it writes for itself goes with this run (P3, P14). */
function quietEngine(own: EngineFolder | undefined): void {
  if (own) {
    app.setPath('sessionData', own.folder)
    process.once('exit', own.remove)
  }
  app.enableSandbox()
  silenceChromium()
}

/** Runs the player as a process of its own, with the same words but one, for systems without a service manager. */
function watchOver(options: StartOptions, given: readonly string[]): void {
  if (options.dataDirectory !== undefined) app.setPath('userData', resolve(options.dataDirectory))
  const dataDirectory = app.getPath('userData')
  // This process has an engine, too, which would else write into the data folder, and call home.
  quietEngine(freshWatchFolder(dataDirectory))
  const { ended, stop } = supervise({
    program: process.execPath,
    words: given.filter((word) => word !== '--watch'),
    dataDirectory,
    gone: (pid) => removeEngineFolderOf(pid, dataDirectory),
    say: (sentence) => process.stderr.write(`${sentence}\n`),
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    stop()
  })
  ended.then((code) => app.exit(code))
}

/** Everything that must be settled before `ready`: options, one instance a data folder, sandbox, schemes, network. */
function begin(options: StartOptions): void {
  const folder = options.contentDirectory
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    endWith(2, `The content folder "${folder}" is not there.\n`)
    return
  }
  const data = options.dataDirectory
  if (data !== undefined && statSync(data, { throwIfNoEntry: false })?.isDirectory() === false) {
    endWith(2, `The data folder "${data}" is no folder.\n`)
    return
  }
  if (data !== undefined) app.setPath('userData', resolve(data))
  if (!app.requestSingleInstanceLock()) {
    const folder = app.getPath('userData')
    if (isHeldByAnother(folder)) {
      endWith(0, `A player runs with the data folder "${folder}" already; it was brought to the front.\n`)
      return
    }
    sentenceStream().write(`The data folder "${folder}" cannot be locked; the player starts all the same.\n`)
  }
  quietEngine(freshEngineFolder(app.getPath('userData')))
  // Electron's own menu has keys that work where no menu is seen: they close, zoom for whoever comes next, open a browser.
  Menu.setApplicationMenu(null)
  registerSchemes()
  // The larger part of main is read while Chromium starts.
  Promise.all([import('./app.electron.ts'), app.whenReady()])
    .then(([{ startAskfirst }]) => startAskfirst(options))
    .catch((error: unknown) => {
      // Half of a player would be a black screen that nobody starts again.
      sentenceStream().write(`The player could not be started: ${error instanceof Error ? error.message : error}\n`)
      app.exit(1)
    })
}

/** The words after the program's own name; run from a checkout, the checkout's folder is one of them. */
const words = process.argv.slice(1)
/** Installed, the player is the command `askfirst` as well: the computer need not have a Node that could run it. */
const command = app.isPackaged ? commandIn(words) : undefined
const checkout = app.isPackaged ? -1 : words.findIndex((word) => resolve(word) === app.getAppPath())
const read = readStartOptions(
  words.filter((_, index) => index !== checkout),
  process.platform,
)
if (command) {
  const code = await runCommandLine(commands, command, processTerminal())
  app.exit(code)
} else if (!read.ok) endWith(2, `${read.refusal}\n`)
else if (read.value.help) endWith(0, startHelp)
else if (read.value.watch) watchOver(read.value, process.argv.slice(1))
else begin(read.value)
