import { EventEmitter } from 'node:events'

/** Members that a debugger, `await` or a serializer looks for on any object; their absence is an answer, not a gap. */
const lookedForByTools = new Set([
  'then',
  'toJSON',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
  'inspect',
  'splice',
  'domain',
])

/** Ends the call: the stand-in never pretends to have done what it cannot do. */
export function refuse(what: string): never {
  throw new Error(`not in the stand-in: ${what}`)
}

/** Wraps an object so that reading a member it does not have throws `not in the stand-in: name.member`. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'string' && !(key in object) && !key.startsWith('_') && !lookedForByTools.has(key)) {
        refuse(`${name}.${key}`)
      }
      return Reflect.get(object, key, receiver)
    },
  })
}

/** An emitter that refuses listeners for events the stand-in does not know, so that no listener waits in vain. */
export function strictEmitter(name: string, events: readonly string[]): EventEmitter {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  const known = new Set<string | symbol>([...events, 'newListener', 'removeListener'])
  for (const method of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'] as const) {
    const original = EventEmitter.prototype[method]
    Object.defineProperty(emitter, method, {
      enumerable: false,
      value(this: EventEmitter, event: string | symbol, listener: (...values: unknown[]) => void) {
        if (!known.has(event)) refuse(`event '${String(event)}' of ${name}`)
        return original.call(this, event, listener)
      },
    })
  }
  return emitter
}

/** Puts `members` (getters included) on `base` and makes the result strict. */
export function assemble<Members extends object>(name: string, base: object, members: Members): Members {
  return strict(name, Object.defineProperties(base, Object.getOwnPropertyDescriptors(members)) as Members)
}

/** Names of the emitter methods that an Electron class shares with Node's EventEmitter. */
export type EmitterMember = 'on' | 'once' | 'off' | 'addListener' | 'removeListener'

/** An event object as Electron hands it to listeners. */
export function preventable<T extends object>(details: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  return Object.assign(details, {
    defaultPrevented: false,
    preventDefault(this: { defaultPrevented: boolean }) {
      this.defaultPrevented = true
    },
  })
}
