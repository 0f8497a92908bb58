import type { WebContents } from 'electron'
import type { z } from 'zod'
import type { EventsOf } from '../../contract/calls/bridge.ts'
import { type CallsOf, calls, type WindowRole } from '../../contract/calls/calls.ts'
import { isFromRole } from '../security/origins.ts'
import { answerCall, type CallHandlers } from './call-handling.ts'

/**
 * Binds a window's calls to its own `webContents.ipc`, so that no window can name another's. Each call must come from
 * the main frame of the window's own origin; its argument is parsed before the handler sees it. Returns how to be deaf to
 * them, for a window that outlives what stands behind its calls.
 */
export function bindCalls<Role extends WindowRole>(
  contents: WebContents,
  role: Role,
  handlers: CallHandlers<Role>,
  unexpected: (error: unknown) => void,
): () => void {
  let deaf = false
  for (const name of Object.keys(calls[role]) as (keyof CallsOf<Role> & string)[]) {
    contents.ipc.handle(`call:${name}`, async (event, argument: unknown) => {
      const frame = event.senderFrame
      if (!frame || frame !== contents.mainFrame || !isFromRole(frame.url, role)) {
        return { ok: false, reason: 'call-not-allowed' }
      }
      if (deaf) return { ok: false, reason: 'not-now' }
      return await answerCall(role, handlers, name, argument, unexpected)
    })
  }
  return () => {
    deaf = true
  }
}

type Snapshot<Role extends WindowRole, Name extends keyof EventsOf<Role>> =
  EventsOf<Role>[Name] extends z.ZodType<infer Value> ? Value : never

/** Pushes a whole snapshot to a window; a window that is gone is left in peace. */
export function pushSnapshot<Role extends WindowRole, Name extends keyof EventsOf<Role> & string>(
  contents: WebContents,
  _role: Role,
  name: Name,
  snapshot: Snapshot<Role, Name>,
): void {
  if (!contents.isDestroyed()) contents.send(`event:${name}`, snapshot)
}
