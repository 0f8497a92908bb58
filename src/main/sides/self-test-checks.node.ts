import { open, readFile } from 'node:fs/promises'
import { createActor } from 'xstate'
import { calls, type WindowRole } from '../../contract/calls/calls.ts'
import { zoneInFrame } from '../../contract/zone-crop.ts'
import { manualClock } from '../base/manual-clock.ts'
import { lookAtCameras } from '../diagnostics/camera-sight.node.ts'
import { type SelfTestTrial, trial } from '../personalization/self-test.ts'
import { createSessionMachine, type SessionMachine } from '../personalization/session.machine.ts'
import { mayHavePermission } from '../security/permission-table.ts'
import { mayRequest } from '../security/request-lock.ts'
import { pageHeaders } from '../security/response-headers.ts'
import { modelsProblem } from '../vision/models-check.node.ts'
import { createRecordBorder, type RecordBorder } from '../vision/record-border.ts'
import { carelessCuts, cutStaysInside } from './zone-probe.ts'

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

/** P3: our own schemes and no other; every page starts from nothing, and one page alone may have a camera at all. */
function networkIsShut({
  mayRequest: may,
  pageHeaders: headersOf,
}: Pick<SelfTestSubjects, 'mayRequest' | 'pageHeaders'>) {
  const outside = ['http://example.org/', 'https://127.0.0.1/', 'ws://example.org/', 'file:///etc/hosts', 'ftp://a/']
  return (
    may('askfirst://player/index.html') &&
    !outside.some(may) &&
    roles.every((role) => {
      const { 'Content-Security-Policy': content = '', 'Permissions-Policy': features = '' } = headersOf(role)
      const camera = features.includes('camera=()') !== (role === 'capture')
      return content.startsWith("default-src 'none'") && !/https?:|wss?:|\*/.test(content) && camera
    })
  )
}

const nearlyValid: readonly unknown[] = [
  { type: 'words', words: { distance: 'near' }, box: [0, 0, 1, 1] },
  { type: 'words', words: { distance: 0.31 } },
  { type: 'words', words: { ageBand: '43' } },
  // Coarse enough, but not agreed to.
  { type: 'words', words: { ageBand: '30-54' } },
  { type: 'words', words: { gender: 'unknown' } },
  { type: 'hint', hint: 'no-face', score: 0.5 },
  { type: 'found', place: 'top', x: 0.1 },
  { type: 'doubt', doubt: 'lost', at: 12 },
  { type: 'fault', code: 'age 43' },
]

/** P5: takes words, refuses whatever is finer by one key or one value, and words that come too fast. */
function recordsAreCoarse(create: SelfTestSubjects['createRecordBorder']): boolean {
  const words = { type: 'words', words: { distance: 'near' } }
  const agreed = { presence: true as const, ageBand: false }
  const border = create('watch', agreed)
  return (
    border.accept(words, 0) !== undefined &&
    border.accept(words, 100) === undefined &&
    nearlyValid.every((record) => create('watch', agreed).accept(record, 0) === undefined)
  )
}

/** P2: plays a session to its open camera on a clock of its own, with nothing behind it, and lets the sign go missing. */
function missedSignCloses(create: typeof createSessionMachine): boolean {
  const clock = manualClock()
  let [opened, closed, failed] = [false, false, false]
  const nonce = '0'.repeat(32)
  const machine: SessionMachine = create({
    nonce: () => nonce,
    mayAsk: () => true,
    mode: () => 'customer',
    sheet: () => ({
      nonce,
      setUp: false,
      camera: true,
      offerAgeBand: false,
      limitSeconds: 180,
      shopName: '',
      contact: '',
      interests: [],
    }),
  }).provide({
    actions: {
      openCapture: () => {
        opened = true
      },
      closeCapture: () => {
        closed = true
      },
    },
  })
  const actor = createActor(machine, {
    clock: {
      setTimeout: (action, milliseconds) => clock.after(milliseconds, action),
      clearTimeout: (cancel: (() => void) | undefined) => cancel?.(),
    },
  })
  actor.subscribe({
    error: () => {
      failed = true
    },
  })
  actor.start()
  actor.send({ type: 'invite' })
  actor.send({ type: 'sheetPresented', nonce, at: 0 })
  clock.advance(1_500)
  actor.send({ type: 'agree', nonce, purposes: { presence: true, ageBand: false }, pressed: true })
  const openedUnseen = opened
  actor.send({ type: 'signPresented', sign: nonce })
  const openedSeen = opened
  clock.advance(900)
  const closedInTime = closed
  actor.send({ type: 'signPresented', sign: nonce })
  clock.advance(1_100)
  actor.stop()
  return !failed && !openedUnseen && openedSeen && !closedInTime && closed
}

/** P1: a file that is opened here is seen at once, by this process and no other, and is seen closed. */
async function handlesAreSeen(look: typeof lookAtCameras): Promise<boolean> {
  const file = process.execPath
  const seen = (): boolean => look([file]).processes.includes(process.pid)
  const before = seen()
  const handle = await open(file)
  const during = seen()
  await handle.close()
  return !before && during && !seen()
}

const altered = async (read: SelfTestSubjects['readModel'], file: string): Promise<Uint8Array> => {
  const bytes = Uint8Array.from(await read(file))
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes
}

/** What the player tries on itself before it asks anybody (P16). Nothing here opens a camera. */
export function selfTestTrials(modelsDirectory: string, subjects: SelfTestSubjects = ownSubjects): SelfTestTrial[] {
  const { createSessionMachine: create, readModel } = subjects
  const overheard: typeof create = (desk) => create(desk).provide({ delays: { signGap: 1e9 } })
  const watch = trial('camera-watch', 'P1', handlesAreSeen, subjects.lookAtCameras, [
    () => ({ sight: 'watching', processes: [] }),
    () => ({ sight: 'watching', processes: [process.pid] }),
  ])
  return [
    trial('permissions', 'P1', permissionsHold, subjects.mayHavePermission, [
      () => true,
      () => false,
      (question) => question.role === 'capture' && question.permission === 'media',
    ]),
    trial('sign', 'P2', missedSignCloses, create, [overheard]),
    trial('network', 'P3', networkIsShut, subjects, [
      { ...subjects, mayRequest: () => true },
      { ...subjects, pageHeaders: () => ({}) },
    ]),
    trial('records', 'P5', recordsAreCoarse, subjects.createRecordBorder, [
      () => ({ accept: (message) => message as ReturnType<RecordBorder['accept']> }),
    ]),
    trial('models', 'P6', async (read) => (await modelsProblem(modelsDirectory, read)) === undefined, readModel, [
      (file) => altered(readModel, file),
    ]),
    trial('zone', 'P8', cutStaysInside, subjects.zoneInFrame, carelessCuts),
    {
      ...watch,
      run: async () => (subjects.lookAtCameras([]).sight === 'cannot-see' ? 'not-tried' : await watch.run()),
    },
  ]
}
