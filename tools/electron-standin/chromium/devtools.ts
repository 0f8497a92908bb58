import { EventEmitter } from 'node:events'
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'
import type { DevtoolsMessage } from '../hub/hub-words.ts'

export type { Protocol }

type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues

/** One DevTools session: the browser's, a page's or an out-of-process frame's. */
export type DevtoolsSession = {
  readonly id: string | undefined
  send<Method extends keyof Commands & keyof Results>(
    method: Method,
    params?: Commands[Method],
  ): Promise<Results[Method]>
  on<Name extends keyof Protocol.EventMap>(event: Name, listener: (params: Protocol.EventMap[Name][0]) => void): void
}

export type Devtools = {
  readonly browser: DevtoolsSession
  session(id: string): DevtoolsSession
  /** A session whose target is gone is forgotten, with what it still awaits: Chromium answers none of it. */
  hear(message: DevtoolsMessage): void
  /** Rejects everything still awaited; later commands are rejected too. */
  end(reason: string): void
}

/** @param write sends one command as JSON text to Chromium, in order */
export function createDevtools(write: (text: string) => void): Devtools {
  let lastId = 0
  let ended: string | undefined
  const awaited = new Map<
    number,
    { method: string; sessionId: string | undefined; resolve(result: never): void; reject(error: Error): void }
  >()
  const sessions = new Map<string | undefined, { session: DevtoolsSession; emitter: EventEmitter }>()

  function open(id: string | undefined): DevtoolsSession {
    const known = sessions.get(id)
    if (known) return known.session
    const emitter = new EventEmitter()
    emitter.setMaxListeners(0)
    const session: DevtoolsSession = {
      id,
      on: (event, listener) => void emitter.on(event, listener),
      send(method, params) {
        if (ended !== undefined) return Promise.reject(new Error(`${method}: ${ended}`))
        lastId += 1
        const number = lastId
        write(JSON.stringify({ id: number, method, params: params ?? {}, sessionId: id }))
        return new Promise((resolve, reject) => awaited.set(number, { method, sessionId: id, resolve, reject }))
      },
    }
    sessions.set(id, { session, emitter })
    return session
  }

  function forget(id: string): void {
    sessions.delete(id)
    for (const [number, { sessionId }] of awaited) if (sessionId === id) awaited.delete(number)
  }

  return {
    browser: open(undefined),
    session: open,
    hear(message) {
      if (message.id !== undefined) {
        const waiting = awaited.get(message.id)
        awaited.delete(message.id)
        if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
        else waiting?.resolve(message.result as never)
      } else if (message.method) {
        sessions.get(message.sessionId)?.emitter.emit(message.method, message.params)
        if (message.method === 'Target.detachedFromTarget')
          forget((message.params as Protocol.Target.detachedFromTargetPayload).sessionId)
      }
    },
    end(reason) {
      ended = reason
      for (const { method, reject } of awaited.values()) reject(new Error(`${method}: ${reason}`))
      awaited.clear()
    },
  }
}

/** For commands whose target may be gone by now: that is no error worth telling. */
export function whateverComes(work: Promise<unknown>): void {
  work.catch((error: Error) => {
    if (process.env.ASKFIRST_STANDIN_LOG) process.stderr.write(`[stand-in] ${error.message}\n`)
  })
}
