import { calls, type WindowRole } from '../../../contract/calls/calls.ts'
import { type SelfTestTrial, trial } from '../../personalization/self-test.ts'
import type { mayHavePermission } from '../../security/permission-table.ts'

const roles = Object.keys(calls) as WindowRole[]

/** P1: without a session no page gets anything; with one, the capture page gets the camera, and no other page does. */
function permissionsHold(ask: typeof mayHavePermission): boolean {
  const answers = roles.flatMap((role) =>
    ['media', 'display-capture', 'geolocation', 'hid'].flatMap((permission) =>
      [['video'], ['audio'], ['video', 'audio'], []].flatMap((mediaTypes) =>
        [true, false].flatMap((isMainFrame) =>
          [true, false].map((sessionMayUseCamera) => {
            const origin = `askfirst://${role}/`
            const granted = ask({ role, permission, isMainFrame, origin, mediaTypes, sessionMayUseCamera })
            const only = role === 'capture' && permission === 'media' && mediaTypes.join() === 'video'
            return granted === (only && isMainFrame && sessionMayUseCamera)
          }),
        ),
      ),
    ),
  )
  return answers.every(Boolean)
}

/** The table of permissions, asked for everything that a page could ask for. */
export function permissionsCheck(ask: typeof mayHavePermission): SelfTestTrial {
  return trial('permissions', 'P1', permissionsHold, ask, [
    () => true,
    () => false,
    (question) => question.role === 'capture' && question.permission === 'media',
  ])
}
