import type { PortMessage, PortNews, PortWord } from './hub-words.ts'

/** Whoever holds ends of channels: main, one document of a page, one utility process. */
export type PortHolder = {
  tell(news: PortNews): void
}

type End = {
  readonly id: string
  peer: End | null
  /** Set once the holder reads; until then messages wait in `queue`. */
  reader: PortHolder | null
  /** To whom the end was handed, read or not; its going closes the end. */
  holder: PortHolder | null
  queue: PortMessage[]
}

export type PortRouter = {
  hear(from: PortHolder, word: PortWord): void
  /** Ends that were sent to someone in another message (IPC, parentPort): closed when that holder goes. */
  entrust(ends: readonly string[], to: PortHolder): void
  /** Closes every end of someone who is gone. */
  drop(holder: PortHolder): void
}

/**
 * Routes port messages between processes: an end belongs to whoever claims it, and until then its messages wait.
 * So a channel made in main and handed on is never read there.
 */
export function createPortRouter(): PortRouter {
  const ends = new Map<string, End>()

  function deliver(end: End, reader: PortHolder, message: PortMessage): void {
    entrust(message.ports, reader)
    reader.tell({ op: 'message', end: end.id, ...message })
  }

  function entrust(ids: readonly string[], to: PortHolder): void {
    for (const id of ids) {
      const end = ends.get(id)
      if (end) end.holder = to
    }
  }

  function close(end: End): void {
    ends.delete(end.id)
    const { peer } = end
    if (!peer) return
    peer.peer = null
    const reader = peer.reader
    if (!reader) return
    ends.delete(peer.id)
    reader.tell({ op: 'closed', end: peer.id })
  }

  return {
    entrust,
    hear(from, word) {
      if (word.op === 'pair') {
        const one: End = { id: word.one, peer: null, reader: null, holder: from, queue: [] }
        const other: End = { id: word.other, peer: one, reader: null, holder: from, queue: [] }
        one.peer = other
        ends.set(one.id, one).set(other.id, other)
        return
      }
      const end = ends.get(word.end)
      if (!end) return
      if (word.op === 'claim') {
        end.reader = from
        end.holder = from
        for (const message of end.queue.splice(0)) deliver(end, from, message)
        if (!end.peer) {
          ends.delete(end.id)
          from.tell({ op: 'closed', end: end.id })
        }
      } else if (word.op === 'post') {
        const { peer } = end
        if (!peer) return
        const message = { body: word.body, ports: word.ports }
        if (peer.reader) deliver(peer, peer.reader, message)
        else peer.queue.push(message)
      } else {
        close(end)
      }
    },
    drop(holder) {
      for (const end of [...ends.values()]) if (end.holder === holder && ends.has(end.id)) close(end)
    },
  }
}
