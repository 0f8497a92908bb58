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
  frameOf(place: ContextPlace): FrameRecord | undefined
  frame(id: string): FrameRecord | undefined
}

/** The frames of one window over all of its processes. @param mainFrameId equals the page target's id */
export function createFrameTree(addresses: Addresses, mainFrameId: string): FrameTree {
  const frames = new Map<string, FrameRecord>()
  const contexts = new Map<string, { frameId: string; origin: string }>()

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
      contexts.set(`${sessionId} ${id}`, { frameId, origin })
      const record = frame(frameId)
      const isOpaque = !/^https?:/.test(origin)
      record.chromiumOrigin = isOpaque ? 'null' : origin
      record.origin = isOpaque ? 'null' : addresses.originOf(addresses.toApp(`${origin}/`))
    },
    frameOf({ sessionId, contextId }) {
      const context = contexts.get(`${sessionId} ${contextId}`)
      return context && frame(context.frameId)
    },
    frame: (id) => frames.get(id),
  }
}
