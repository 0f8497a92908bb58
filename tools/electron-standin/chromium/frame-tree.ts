import type { Addresses } from '../scheme/addresses.ts'
import type { Protocol } from './devtools.ts'

/** What the stand-in knows of one frame. */
export type FrameRecord = {
  readonly id: string
  url: string
  /** As Electron spells it; `null` for an opaque origin. */
  origin: string
  chromiumOrigin: string
  readonly isMain: boolean
}

/** A place where scripts run: the session of its process and the id of the context there. */
export type ContextPlace = {
  readonly sessionId: string
  readonly contextId: number
}

export type FrameTree = {
  navigated(frame: Protocol.Page.Frame): void
  detached(frameId: string): void
  contextCreated(sessionId: string, context: Protocol.Runtime.ExecutionContextDescription): void
  contextDestroyed(place: ContextPlace): void
  /** All places of a session are gone: its page was replaced, or its process is no longer there. */
  contextsCleared(sessionId: string): void
  /** The process that had frame `frameId` to itself is gone with it, unless the frame is in another one by now. */
  processGone(sessionId: string, frameId: string | undefined): void
  frameOf(place: ContextPlace): FrameRecord | undefined
  frame(id: string): FrameRecord | undefined
}

/** The frames of one window over all of its processes. @param mainFrameId equals the page target's id */
export function createFrameTree(addresses: Addresses, mainFrameId: string): FrameTree {
  const frames = new Map<string, FrameRecord>()
  /** The frame of each place, by session and id: a page goes on for weeks, and each item in it makes places of its own. */
  const contexts = new Map<string, Map<number, string>>()

  function frame(id: string): FrameRecord {
    const known = frames.get(id)
    if (known) return known
    const made = { id, url: '', origin: 'null', chromiumOrigin: 'null', isMain: id === mainFrameId }
    frames.set(id, made)
    return made
  }

  return {
    navigated({ id, url }) {
      const record = frame(id)
      record.url = addresses.toApp(url)
    },
    detached: (id) => void frames.delete(id),
    contextCreated(sessionId, { id, origin, auxData }) {
      const { frameId } = auxData as unknown as { frameId: string }
      const places = contexts.get(sessionId) ?? new Map<number, string>()
      contexts.set(sessionId, places.set(id, frameId))
      const record = frame(frameId)
      const isOpaque = !/^https?:/.test(origin)
      record.chromiumOrigin = isOpaque ? 'null' : origin
      record.origin = isOpaque ? 'null' : addresses.originOf(addresses.toApp(`${origin}/`))
    },
    contextDestroyed: ({ sessionId, contextId }) => void contexts.get(sessionId)?.delete(contextId),
    contextsCleared: (sessionId) => void contexts.delete(sessionId),
    processGone(sessionId, frameId) {
      contexts.delete(sessionId)
      const isElsewhere = [...contexts.values()].some((places) => places.values().some((id) => id === frameId))
      if (frameId !== undefined && !isElsewhere) frames.delete(frameId)
    },
    frameOf({ sessionId, contextId }) {
      const frameId = contexts.get(sessionId)?.get(contextId)
      return frameId === undefined ? undefined : frame(frameId)
    },
    frame: (id) => frames.get(id),
  }
}
