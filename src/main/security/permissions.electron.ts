import type { Session, WebContents } from 'electron'
import type { WindowRole } from '../../contract/calls/calls.ts'
import type { InstalledPermissions } from './installed-permissions.ts'
import { mayHavePermission } from './permission-table.ts'

export type PermissionSources = {
  roleOf(contents: WebContents | null): WindowRole | undefined
  sessionMayUseCamera(): boolean
}

/** Gives a session its handlers, and remembers what it was given: no engine says which ones are installed. */
function installer(session: Session) {
  const installed: {
    -readonly [Name in keyof InstalledPermissions<WebContents>]: InstalledPermissions<WebContents>[Name]
  } = { request: null, check: null }
  return {
    installed: installed as InstalledPermissions<WebContents>,
    onRequest(handler: InstalledPermissions<WebContents>['request']): void {
      session.setPermissionRequestHandler(handler)
      installed.request = handler
    },
    onCheck(handler: InstalledPermissions<WebContents>['check']): void {
      session.setPermissionCheckHandler(handler)
      installed.check = handler
    },
  }
}

/**
 * Puts the permission table in front of a session, for requests and for checks. Electron grants everything where no
 * handler is set; handlers are taken away before they are set anew, so that an older grant cannot linger. What is
 * installed is given back, for the self-test to ask.
 */
export function lockPermissions(session: Session, sources: PermissionSources): InstalledPermissions<WebContents> {
  const { installed, onRequest, onCheck } = installer(session)
  onRequest(null)
  onCheck(null)
  onRequest((contents, permission, answer, { isMainFrame, requestingUrl, mediaTypes }) =>
    answer(
      mayHavePermission({
        role: sources.roleOf(contents),
        permission,
        isMainFrame,
        origin: requestingUrl,
        mediaTypes: mediaTypes ?? [],
        sessionMayUseCamera: sources.sessionMayUseCamera(),
      }),
    ),
  )
  onCheck((contents, permission, origin, { isMainFrame, mediaType }) =>
    mayHavePermission({
      role: sources.roleOf(contents),
      permission,
      isMainFrame,
      origin,
      mediaTypes: mediaType ? [mediaType] : [],
      sessionMayUseCamera: sources.sessionMayUseCamera(),
    }),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  return installed
}
