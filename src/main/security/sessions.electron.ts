import { type Session, session, type WebContents } from 'electron'
import type { WindowRole } from '../../contract/calls/calls.ts'
import type { InstalledPermissions } from './installed-permissions.ts'
import { lockNetwork } from './network.electron.ts'
import { lockPermissions } from './permissions.electron.ts'
import { handleSchemes, type SchemeHandlers } from './schemes.electron.ts'

export type WindowRoles = {
  register(contents: WebContents, role: WindowRole): void
  roleOf(contents: WebContents | null): WindowRole | undefined
}

/** Which window is which, by the identity of its contents: nothing a page says can change it. */
export function createWindowRoles(): WindowRoles {
  const roles = new Map<number, WindowRole>()
  return {
    register(contents, role) {
      const { id } = contents
      roles.set(id, role)
      contents.once('destroyed', () => roles.delete(id))
    },
    roleOf: (contents) => (contents ? roles.get(contents.id) : undefined),
  }
}

/** The sessions that are locked, with the permission handlers that each was given. */
export type SessionLocks = ReadonlyMap<Session, InstalledPermissions<WebContents>>

/**
 * Puts every lock on every session that a page of ours lives in, and on the default one, in which none does, before the
 * first page is loaded: the schemes it may load from, no network, and one permission.
 */
export async function lockSessions(
  partitions: readonly string[],
  schemes: SchemeHandlers,
  roles: WindowRoles,
  sessionMayUseCamera: () => boolean,
): Promise<SessionLocks> {
  const all: Session[] = [session.defaultSession, ...partitions.map((partition) => session.fromPartition(partition))]
  const locks = new Map<Session, InstalledPermissions<WebContents>>()
  for (const each of all) {
    locks.set(each, lockPermissions(each, { roleOf: roles.roleOf, sessionMayUseCamera }))
    handleSchemes(each, schemes)
    await lockNetwork(each)
  }
  return locks
}
