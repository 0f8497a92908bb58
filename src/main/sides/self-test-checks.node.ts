import { readFile } from 'node:fs/promises'
import { zoneInFrame } from '../../contract/zone-crop.ts'
import { lookAtCameras } from '../diagnostics/camera-sight.node.ts'
import { type SelfTestTrial, trial } from '../personalization/self-test.ts'
import { createSessionMachine } from '../personalization/session.machine.ts'
import { mayHavePermission } from '../security/permission-table.ts'
import { mayRequest } from '../security/request-lock.ts'
import { pageHeaders } from '../security/response-headers.ts'
import { createRecordBorder, type RecordBorder } from '../vision/record-border.ts'
import { cameraWatchCheck } from './self-test/camera-watch-check.node.ts'
import { modelsCheck } from './self-test/models-check.node.ts'
import { networkCheck } from './self-test/network-check.ts'
import { permissionsCheck } from './self-test/permissions-check.ts'
import { recordsCheck } from './self-test/records-check.ts'
import { signCheck } from './self-test/sign-check.ts'
import { carelessCuts, cutStaysInside } from './self-test/zone-probe.ts'

/** Every part of the player that the self-test tries; a test breaks one after the other. */
export type SelfTestSubjects = {
  readonly mayHavePermission: typeof mayHavePermission
  readonly mayRequest: typeof mayRequest
  readonly pageHeaders: typeof pageHeaders
  readonly createRecordBorder: (...of: Parameters<typeof createRecordBorder>) => Pick<RecordBorder, 'accept'>
  readonly createSessionMachine: typeof createSessionMachine
  readonly zoneInFrame: typeof zoneInFrame
  readonly lookAtCameras: typeof lookAtCameras
  readonly readModel: (file: string) => Promise<Uint8Array>
}

export const ownSubjects: SelfTestSubjects = {
  mayHavePermission,
  mayRequest,
  pageHeaders,
  createRecordBorder,
  createSessionMachine,
  zoneInFrame,
  lookAtCameras,
  readModel: readFile,
}

/** What the player tries on itself before it asks anybody (P16). Nothing here opens a camera. */
export function selfTestTrials(modelsDirectory: string, subjects: SelfTestSubjects = ownSubjects): SelfTestTrial[] {
  return [
    permissionsCheck(subjects.mayHavePermission),
    signCheck(subjects.createSessionMachine),
    networkCheck(subjects),
    recordsCheck(subjects.createRecordBorder),
    modelsCheck(modelsDirectory, subjects.readModel),
    trial('zone', 'P8', cutStaysInside, subjects.zoneInFrame, carelessCuts),
    cameraWatchCheck(subjects.lookAtCameras),
  ]
}
