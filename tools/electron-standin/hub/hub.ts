// A process of its own between main and Chromium: it owns the DevTools pipe, the ports and the utility processes,
// so that what travels on a port between a page and a utility process never enters main.
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { openDevtoolsPipe } from '../chromium/devtools-pipe.ts'
import {
  type ChromiumOrder,
  type DevtoolsMessage,
  type FromHub,
  type FromUtility,
  type PortNews,
  type PortWord,
  portBinding,
  type ToHub,
  type ToUtility,
  type UtilityOrder,
} from './hub-words.ts'
import { plainModule } from './plain-module.ts'
import { createPortRouter, type PortHolder } from './port-router.ts'

const utilityBoot = plainModule(join(import.meta.dirname, 'utility-boot.ts'))
const router = createPortRouter()
const utilities = new Map<number, { process: ChildProcess; holder: PortHolder }>()
const documents = new Map<string, PortHolder>()
let chromium: ChildProcess | undefined
let profile: string | undefined
let pipe: { send(text: string): void } | undefined
/** Ids below belong to main's own commands. */
let lastOwnId = 1_000_000_000

const tellMain = (words: FromHub): void => {
  if (process.connected) process.send?.(words)
}
const main: PortHolder = { tell: (news) => tellMain({ op: 'port', news }) }

function documentHolder(sessionId: string, context: number): PortHolder {
  const key = `${sessionId} ${context}`
  const known = documents.get(key)
  if (known) return known
  const holder: PortHolder = {
    tell(news: PortNews) {
      lastOwnId += 1
      const params = {
        functionDeclaration: 'function(news){globalThis.__standInPortNews(news)}',
        executionContextId: context,
        arguments: [{ value: JSON.stringify(news) }],
        silent: true,
      }
      pipe?.send(JSON.stringify({ id: lastOwnId, method: 'Runtime.callFunctionOn', params, sessionId }))
    },
  }
  documents.set(key, holder)
  return holder
}

function dropDocuments(sessionId: string, context?: number): void {
  const exact = `${sessionId} ${context}`
  for (const [key, holder] of [...documents]) {
    if (context === undefined ? key.startsWith(`${sessionId} `) : key === exact) {
      documents.delete(key)
      router.drop(holder)
    }
  }
}

function hearChromium(message: DevtoolsMessage): void {
  if (message.id !== undefined && message.id >= 1_000_000_000) return
  const session = message.sessionId ?? ''
  const params = (message.params ?? {}) as {
    name?: string
    payload?: string
    executionContextId?: number
    sessionId?: string
  }
  switch (message.method) {
    case 'Runtime.bindingCalled':
      if (params.name !== portBinding) break
      router.hear(documentHolder(session, params.executionContextId ?? 0), JSON.parse(params.payload ?? '') as PortWord)
      return
    case 'Runtime.executionContextDestroyed':
      dropDocuments(session, params.executionContextId)
      break
    case 'Runtime.executionContextsCleared':
    case 'Inspector.targetCrashed':
      dropDocuments(session)
      break
    case 'Target.detachedFromTarget':
      dropDocuments(params.sessionId ?? '')
      break
  }
  tellMain({ op: 'devtools', message })
}

function startChromium(order: ChromiumOrder): void {
  profile = order.profile
  // Own process group: Ctrl-C in a terminal is for main alone, which ends Chromium in order.
  const child = spawn(order.file, order.args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: order.env,
    cwd: '/',
    detached: true,
  })
  chromium = child
  pipe = openDevtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable, hearChromium)
  const said: string[] = []
  let rest = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.startsWith('DevTools listening on')) process.stderr.write(`${line}\n`)
      else if (process.env.ASKFIRST_STANDIN_LOG) process.stderr.write(`[chromium] ${line}\n`)
      if (said.push(line) > 20) said.shift()
    }
  })
  child.on('error', (error) => gone(error.message))
  child.on('exit', (code, signal) => gone(`exit ${signal ?? code}\n${said.join('\n')}`))
  tellMain({ op: 'devtools-ready' })
}

function gone(reason: string): void {
  if (!chromium) return
  chromium = undefined
  removeProfile()
  tellMain({ op: 'chromium-gone', reason })
}

function removeProfile(): void {
  if (!profile) return
  try {
    // Chromium's children may still be writing for a moment.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  } catch (error) {
    process.stderr.write(`stand-in: ${profile} stays behind: ${error}\n`)
  }
}

/** Chromium leads a process group, which holds its children too. */
function killChromium(): void {
  if (chromium?.pid === undefined) return
  try {
    process.kill(-chromium.pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}

function forkUtility(utility: number, order: UtilityOrder): void {
  const child = fork(order.file, order.args, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', utilityBoot, ...order.execArgv],
    env: { ...order.env, ASKFIRST_UTILITY_ID: String(utility) },
    cwd: order.cwd,
    serialization: 'advanced',
    stdio: ['ignore', order.stdio, order.stdio, 'ipc'],
  })
  const tell = (words: ToUtility): void => {
    if (child.connected) child.send(words)
  }
  const holder: PortHolder = { tell: (news) => tell({ op: 'port', news }) }
  utilities.set(utility, { process: child, holder })
  child.on('spawn', () => tellMain({ op: 'utility-spawn', utility, pid: child.pid ?? 0 }))
  child.on('error', () => {})
  child.on('message', (words: FromUtility) => {
    if (words.op === 'port') router.hear(holder, words.word)
    else {
      router.entrust(words.message.ports, main)
      tellMain({ op: 'utility-message', utility, message: words.message })
    }
  })
  child.on('exit', (code, signal) => {
    utilities.delete(utility)
    router.drop(holder)
    tellMain({ op: 'utility-exit', utility, code, signal })
  })
}

process.on('message', (words: ToHub) => {
  switch (words.op) {
    case 'chromium':
      return startChromium(words.order)
    case 'devtools':
      return pipe?.send(words.text)
    case 'port':
      return router.hear(main, words.word)
    case 'fork':
      return forkUtility(words.utility, words.order)
    case 'utility-post': {
      const utility = utilities.get(words.utility)
      if (!utility?.process.connected) return
      router.entrust(words.message.ports, utility.holder)
      utility.process.send({ op: 'parent', message: words.message } satisfies ToUtility)
      return
    }
    case 'utility-kill':
      utilities.get(words.utility)?.process.kill()
  }
})

process.on('disconnect', () => {
  for (const { process: child } of utilities.values()) child.kill('SIGKILL')
  if (chromium) {
    // A busy machine takes its time to end it, and before that its profile cannot be removed.
    chromium.on('exit', () => process.exit(0))
    killChromium()
  } else process.exit(0)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.title = 'askfirst-stand-in-hub'
