import { BrowserWindow, type WebContents } from 'electron'
import { type SelfTestTrial, trial } from '../../personalization/self-test.ts'
import { brokenLocks, type InstalledLocks, locksHold } from '../../security/installed-permissions.ts'
import type { SessionLocks, WindowRoles } from '../../security/sessions.electron.ts'

/**
 * P1: asks the permission handlers that the sessions of this player really have, with every page that is open. It comes
 * first of those that take time, so that no session can have begun meanwhile.
 */
export function sessionLocksCheck(locks: SessionLocks, roles: WindowRoles): SelfTestTrial {
  return {
    check: 'session-locks',
    promise: 'P1',
    run() {
      const pages = BrowserWindow.getAllWindows()
        .map((window) => window.webContents)
        .filter((page) => roles.roleOf(page) !== 'capture')
      const now: InstalledLocks<WebContents> = {
        sessions: [...locks.values()],
        pages,
        unlocked: pages.filter(({ session }) => !locks.has(session)).length,
      }
      return trial('session-locks', 'P1', locksHold, now, brokenLocks(now)).run()
    },
  }
}
