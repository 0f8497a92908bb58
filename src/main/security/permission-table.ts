import type { WindowRole } from '../../contract/calls/calls.ts'
import { isFromRole } from './origins.ts'

export type PermissionQuestion = {
  /** The window that asks; undefined: none of ours. */
  readonly role: WindowRole | undefined
  readonly permission: string
  readonly isMainFrame: boolean
  readonly origin: string
  readonly mediaTypes: readonly string[]
  /** What the session machine's table says at this very moment. */
  readonly sessionMayUseCamera: boolean
}

/**
 * The one permission that exists: the camera, for the capture window's main frame, for exactly `video`, while the
 * session machine allows it (P1). Everything else is denied, known or not.
 */
export function mayHavePermission(question: PermissionQuestion): boolean {
  return (
    question.permission === 'media' &&
    question.role === 'capture' &&
    question.isMainFrame &&
    isFromRole(question.origin, 'capture') &&
    question.mediaTypes.length === 1 &&
    question.mediaTypes[0] === 'video' &&
    question.sessionMayUseCamera
  )
}
