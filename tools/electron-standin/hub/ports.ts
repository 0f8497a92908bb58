import { assemble, type EmitterMember, strictEmitter } from '../refusal.ts'
import type { PortMessage, PortNews, PortWord } from './hub-words.ts'
import { nodeWire } from './wire.ts'

export type MessagePort = Pick<Electron.MessagePortMain, EmitterMember | 'start' | 'close' | 'postMessage'>
export type MessageChannel = Pick<Electron.MessageChannelMain, 'port1' | 'port2'>

/** The ports of one Node process (main or a utility process) over its line to the router. */
export type PortTable = {
  createChannel(): MessageChannel
  /** A message with its ports taken from their owner; throws what Electron throws for anything that is not a port. */
  pack(body: unknown, transfer?: readonly unknown[]): PortMessage
  unpack(message: PortMessage): { data: unknown; ports: MessagePort[] }
  /** A port for an end that came from elsewhere. */
  adopt(end: string): MessagePort
  hear(news: PortNews): void
}

type Entry = {
  readonly port: MessagePort
  readonly emit: (event: string, ...values: unknown[]) => void
}

/** @param prefix makes the ids of this process' ends unlike those of any other */
export function createPortTable(prefix: string, say: (word: PortWord) => void): PortTable {
  let count = 0
  const readers = new Map<string, Entry>()
  /** The end behind each port object; deleted once the port was transferred or closed. */
  const endOf = new WeakMap<object, string>()

  function adopt(end: string): MessagePort {
    const emitter = strictEmitter('MessagePortMain', ['message', 'close'])
    const port: MessagePort = assemble('MessagePortMain', emitter, {
      start() {
        const mine = endOf.get(port)
        if (!mine || readers.has(mine)) return
        readers.set(mine, { port, emit: (event, ...values) => void emitter.emit(event, ...values) })
        say({ op: 'claim', end: mine })
      },
      postMessage(body: unknown, transfer?: readonly unknown[]) {
        const mine = endOf.get(port)
        if (mine) say({ op: 'post', end: mine, ...pack(body, transfer) })
      },
      close() {
        const mine = endOf.get(port)
        if (!mine) return
        endOf.delete(port)
        readers.delete(mine)
        say({ op: 'close', end: mine })
        // "The 'close' event is emitted when the remote end of a MessagePortMain object becomes disconnected";
        // Electron emits it on the closing side as well.
        process.nextTick(() => emitter.emit('close'))
      },
    }) as unknown as MessagePort
    endOf.set(port, end)
    return port
  }

  function pack(body: unknown, transfer: readonly unknown[] = []): PortMessage {
    const ports = transfer.map((candidate, index) => {
      const known = typeof candidate === 'object' && candidate !== null ? endOf.get(candidate) : undefined
      if (known === undefined) throw new TypeError(`Port at index ${index} is not a valid port`)
      return known
    })
    const encoded = nodeWire.encode(body)
    for (const candidate of transfer) endOf.delete(candidate as object)
    for (const id of ports) readers.delete(id)
    return { body: encoded, ports }
  }

  const unpack = (message: PortMessage): { data: unknown; ports: MessagePort[] } => ({
    data: nodeWire.decode(message.body),
    ports: message.ports.map(adopt),
  })

  return {
    adopt,
    pack,
    unpack,
    createChannel() {
      count += 1
      const one = `${prefix}${count}a`
      const other = `${prefix}${count}b`
      say({ op: 'pair', one, other })
      return { port1: adopt(one), port2: adopt(other) } as unknown as MessageChannel
    },
    hear(news) {
      const entry = readers.get(news.end)
      if (!entry) return
      if (news.op === 'message') entry.emit('message', unpack(news))
      else {
        readers.delete(news.end)
        endOf.delete(entry.port)
        entry.emit('close')
      }
    },
  }
}
