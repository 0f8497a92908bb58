import type { PortNews, PortWord } from '../hub/hub-words.ts'
import type { Wire } from '../hub/wire.ts'
import type { Bridge } from './page-bridge.ts'
import type { MainWord, PageQuestion, PageWord } from './page-words.ts'

export type IsolatedWorldConfig = {
  readonly hearing: string
  readonly speaking: string
  readonly question: string
  readonly mainBinding: string
  readonly portBinding: string
  readonly preloadPath: string
  readonly process: Record<string, unknown>
}

export type Preload = (
  require: (name: string) => unknown,
  process: object,
  module: { exports: unknown },
  exports: unknown,
  global: typeof globalThis,
  setImmediate: (work: () => void) => void,
) => void

/**
 * Runs in the isolated world of every frame: the preload's `electron`, its ports, the listeners for real input.
 * Sent to pages as source text: it uses nothing from outside its own body.
 */
export function isolatedWorld(
  config: IsolatedWorldConfig,
  createBridge: (hearing: string, speaking: string) => Bridge,
  createWire: (encode: (bytes: Uint8Array) => string, decode: (text: string) => Uint8Array) => Wire,
  watchInput: (say: (word: PageWord) => void, ask: (question: PageQuestion) => unknown) => void,
  watchFiles: (pathsOf: (files: readonly File[]) => Promise<readonly string[]>) => (file: File) => string,
  preload: Preload | null,
): void {
  type Listener = (...args: unknown[]) => void
  const isTop = window.top === window
  const scope = globalThis as unknown as Record<string, unknown>
  const bindingOf = (name: string): ((text: string) => void) => {
    const binding = scope[name] as (text: string) => void
    delete scope[name]
    return binding
  }
  const toMain = bindingOf(config.mainBinding)
  const toRouter = bindingOf(config.portBinding)
  const say = (word: PageWord): void => toMain(JSON.stringify(word))
  const sayPort = (word: PortWord): void => toRouter(JSON.stringify(word))
  const bytesText = Uint8Array.prototype as unknown as { toBase64(): string }
  const textBytes = Uint8Array as unknown as { fromBase64(text: string): Uint8Array }
  const wire = createWire(
    (bytes) => bytesText.toBase64.call(bytes),
    (text) => textBytes.fromBase64(text),
  )
  const bridge = createBridge(config.hearing, config.speaking)

  function ask(question: PageQuestion): unknown {
    const request = new XMLHttpRequest()
    request.open('POST', config.question, false)
    request.send(JSON.stringify(question))
    return JSON.parse(request.responseText)
  }

  // --- ports ---------------------------------------------------------------------------------------------------------
  const prefix = `p${Math.random().toString(36).slice(2)}.`
  const ports = new Map<string, MessagePort>()
  let portCount = 0
  function hold(end: string, port: MessagePort): void {
    ports.set(end, port)
    port.onmessage = (event) => {
      // A transferred buffer loses the whole message in Electron (its deserializer knows no transfer): a body that
      // cannot be read there must not arrive here either. Buffers that were copied are fine.
      try {
        sayPort({ op: 'post', end, body: wire.encode(event.data), ports: event.ports.map(lend) })
      } catch (error) {
        console.error(`stand-in: a port message was lost: ${error}`)
      }
    }
    port.addEventListener('close', () => {
      if (ports.delete(end)) sayPort({ op: 'close', end })
    })
    sayPort({ op: 'claim', end })
  }
  function lend(port: MessagePort): string {
    portCount += 1
    const one = `${prefix}${portCount}a`
    const other = `${prefix}${portCount}b`
    sayPort({ op: 'pair', one, other })
    hold(one, port)
    return other
  }
  function borrow(end: string): MessagePort {
    const channel = new MessageChannel()
    hold(end, channel.port1)
    return channel.port2
  }
  Object.defineProperty(globalThis, '__standInPortNews', {
    value(text: string) {
      const news = JSON.parse(text) as PortNews
      const port = ports.get(news.end)
      if (!port) return
      if (news.op === 'message') port.postMessage(wire.decode(news.body), news.ports.map(borrow))
      else {
        ports.delete(news.end)
        port.close()
      }
    },
  })

  // --- ipcRenderer ---------------------------------------------------------------------------------------------------
  function createEmitter() {
    const listeners = new Map<string, { listener: Listener; run: Listener }[]>()
    const of = (event: string) => listeners.get(event) ?? []
    const add = (event: string, listener: Listener, run: Listener) => {
      listeners.set(event, [...of(event), { listener, run }])
      return emitter
    }
    const emitter = {
      on: (event: string, listener: Listener) => add(event, listener, listener),
      addListener: (event: string, listener: Listener) => add(event, listener, listener),
      once: (event: string, listener: Listener) =>
        add(event, listener, (...args) => {
          emitter.off(event, listener)
          listener(...args)
        }),
      off(event: string, listener: Listener) {
        const index = of(event).findLastIndex((entry) => entry.listener === listener)
        listeners.set(event, of(event).toSpliced(index < 0 ? of(event).length : index, 1))
        return emitter
      },
      removeListener: (event: string, listener: Listener) => emitter.off(event, listener),
      removeAllListeners(event?: string) {
        if (event === undefined) listeners.clear()
        else listeners.delete(event)
        return emitter
      },
      listenerCount: (event: string) => of(event).length,
      emit(event: string, ...args: unknown[]) {
        for (const { run } of of(event)) run(...args)
        return of(event).length > 0
      },
    }
    return emitter
  }
  let lastQuestion = 0
  const questions = new Map<number, (answer: { body?: string; error?: string }) => void>()
  const answerTo = (make: (id: number) => PageWord): Promise<{ body?: string; error?: string }> =>
    new Promise((resolve) => {
      lastQuestion += 1
      questions.set(lastQuestion, resolve)
      say(make(lastQuestion))
    })
  const ipcRenderer = {
    ...createEmitter(),
    async invoke(channel: string, ...args: unknown[]) {
      const body = wire.encode(args)
      const answer = await answerTo((id) => ({ op: 'invoke', id, channel, body }))
      if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return wire.decode(answer.body ?? 'null')
    },
    send: (channel: string, ...args: unknown[]) => say({ op: 'send', channel, body: wire.encode(args), ports: [] }),
    postMessage: (channel: string, message: unknown, transfer: MessagePort[] = []) =>
      say({ op: 'send', channel, body: wire.encode([message]), ports: transfer.map(lend) }),
    sendSync: () => {
      throw new Error('not in the stand-in: ipcRenderer.sendSync')
    },
  }
  Object.defineProperty(globalThis, '__standInHear', {
    value(text: string) {
      const word = JSON.parse(text) as MainWord
      if (word.op === 'answer') {
        questions.get(word.id)?.(word)
        questions.delete(word.id)
      } else {
        const event = { sender: ipcRenderer, ports: word.ports.map(borrow), preventDefault() {} }
        ipcRenderer.emit(word.channel, event, ...(wire.decode(word.body) as unknown[]))
      }
    },
  })

  // --- what the main world may ask -----------------------------------------------------------------------------------
  bridge.operations.ask = async (permission: string, media: string[], isQuery: boolean) =>
    wire.decode((await answerTo((id) => ({ op: 'ask', id, permission, media, isQuery }))).body ?? 'false')
  bridge.operations.open = (url: string, name: string, features: string) => say({ op: 'open', url, name, features })
  bridge.operations.socketAllowed = (url: string) => {
    try {
      return ask({ op: 'socket', url }) === true
    } catch {
      // The page's own CSP forbids every connection, the socket's as well.
      return true
    }
  }
  watchInput(say, ask)

  // --- preload -------------------------------------------------------------------------------------------------------
  const strict = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target) && key !== 'then') {
          throw new Error(`not in the stand-in: ${name}.${key}`)
        }
        return Reflect.get(target, key)
      },
    })
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => void bridge.call('expose', [key, api]),
  })
  const pathOfFile = watchFiles(async (files) => {
    scope.__standInFiles = files
    const answer = await answerTo((id) => ({ op: 'files', id, count: files.length }))
    delete scope.__standInFiles
    return wire.decode(answer.body ?? '[]') as string[]
  })
  const webUtils = strict('webUtils', { getPathForFile: pathOfFile })
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval }
  const modules: Record<string, unknown> = {
    electron: strict('electron', { contextBridge, ipcRenderer: strict('ipcRenderer', ipcRenderer), webUtils }),
    timers,
    url: { URL, URLSearchParams },
  }
  const requireModule = (name: string): unknown => {
    const found = modules[name.replace(/^node:/, '').replace(/^electron\/(renderer|common)$/, 'electron')]
    if (!found) throw new Error(`module not found: ${name}`)
    return found
  }
  if (!isTop) return
  say({ op: 'hello' })
  if (!preload) return
  const module = { exports: {} }
  const setImmediate = (work: () => void): void => void setTimeout(work, 0)
  try {
    preload(requireModule, { ...createEmitter(), ...config.process }, module, module.exports, globalThis, setImmediate)
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    console.error(`Unable to load preload script: ${config.preloadPath}\n${text}`)
    say({ op: 'preload-error', error: text })
  }
}
