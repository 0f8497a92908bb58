import type { Session, WebContents } from 'electron'
import type { WindowRole } from '../../contract/calls.ts'
import { mayHavePermission } from './permission-table.ts'

export type PermissionSources = {
  roleOf(contents: WebContents | null): WindowRole | undefined
  sessionMayUseCamera(): boolean
}

/**
 * Puts the permission table in front of a session, for requests and for checks. Electron grants everything where no
 * handler is set; handlers are taken away before they are set anew, so that an older grant cannot linger.
 */
export function lockPermissions(session: Session, sources: PermissionSources): void {
  session.setPermissionRequestHandler(null)
  session.setPermissionCheckHandler(null)
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(
      mayHavePermission({
        role: sources.roleOf(contents),
        permission,
        isMainFrame: details.isMainFrame,
        origin: details.requestingUrl,
        mediaTypes,
        sessionMayUseCamera: sources.sessionMayUseCamera(),
      }),
    )
  })
  session.setPermissionCheckHandler((contents, permission, origin, details) =>
    mayHavePermission({
      role: sources.roleOf(contents),
      permission,
      isMainFrame: details.isMainFrame,
      origin,
      mediaTypes: details.mediaType ? [details.mediaType] : [],
      sessionMayUseCamera: sources.sessionMayUseCamera(),
    }),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
}
