import { randomBytes } from 'node:crypto'
import { app, type WebContents } from 'electron'
import type { OfferedInterest } from '../../contract/package/offered-interests.ts'
import type { FaultCode } from '../../contract/reasons.ts'
import type { Settings } from '../../contract/settings/settings.ts'
import type { Status } from '../../contract/status.ts'
import type { Engine } from '../../contract/workers/vision.ts'
import type { Log } from '../base/log.ts'
import type { Clock } from '../base/time/clock.ts'
import { cameraDevices } from '../diagnostics/camera-handles.node.ts'
import { physicalCameras } from '../diagnostics/camera-names.node.ts'
import { offerFaults } from '../personalization/offer-faults.ts'
import { createSelfTest, type SelfTestRunner } from '../personalization/self-test.ts'
import type { SessionEffects } from '../personalization/session-effects.ts'
import { watchSessions } from '../personalization/session-lately.ts'
import { createSessionRunner, type SessionRunner } from '../personalization/session-runner.ts'
import { mayInvite, type Offers } from '../personalization/session-sheet.ts'
import { createStaffModes, type StaffModes } from '../personalization/staff-modes.ts'
import type { Playback } from '../playback/playback.ts'
import { isDebugStart } from '../security/debug-start.ts'
import { modelsProblem } from '../vision/models-check.node.ts'
import type { VisionDirectories } from '../vision/vision-process.electron.ts'
import { type CameraOffer, createCameraOffer } from './camera-offer.node.ts'
import type { ReportsSide } from './reports-side.node.ts'
import { coreDumpsCheck } from './self-test/core-dumps-check.node.ts'
import { selfTestTrials } from './self-test-checks.node.ts'
import { createSessionEffects } from './session-effects.electron.ts'

export type SessionSideParts = {
  readonly clock: Clock
  readonly directories: VisionDirectories
  readonly settings: () => Settings
  /** Whether the screen is on for customers: within the operating hours, and not in safe mode. */
  readonly mayAsk: () => boolean
  readonly interests: () => readonly OfferedInterest[]
  /** Whether the screen can be seen at all: nobody is asked on a black one. */
  readonly screenSeen: () => boolean
  readonly playback: Pick<Playback, 'setAudience'>
  readonly reports: Pick<ReportsSide, 'saidYes' | 'counted' | 'cameraChanged' | 'cameraHeld'>
  /** The capture window's contents, for the permission handlers to know it by. */
  readonly registerCapture: (contents: WebContents) => void
  /** Why nobody is asked, or not for a camera: all codes that stand now. */
  readonly standing: (codes: readonly FaultCode[]) => void
  /** Called when staff chose what the next session is for. */
  readonly modeChanged: () => void
  /** Something that staff or `status.json` are told changed. */
  readonly changed: () => void
  readonly log: Pick<Log, 'info'>
  readonly unexpected: (error: unknown) => void
}

export type SessionSide = {
  readonly session: SessionRunner
  readonly modes: StaffModes
  readonly selfTest: SelfTestRunner
  /** Whether a session is on, the question included, or was a moment ago. */
  readonly lately: () => boolean
  readonly cameras: Pick<CameraOffer, 'devices' | 'names'>
  /** A process of ours holds a camera where none may: an opening without a yes, which receipts do not keep quiet (P13). */
  cameraHeld(): void
  /** What may be told of it to everybody. */
  seen(): Pick<Status, 'camera' | 'engine' | 'session'>
  /** To be called when what can be offered may have changed. */
  offerChanged(): void
  dispose(): void
}

const nothingOffered: Offers = { invitation: false, camera: false }

/** May we look: what can be kept and so offered, the self-test, the session with what it does, and what staff use it for. */
export async function openSessionSide(parts: SessionSideParts): Promise<SessionSide> {
  const { clock, directories, settings, playback, reports, unexpected } = parts
  let camera: Status['camera'] = 'off'
  let engine: Engine | null = null

  let heldTold = false
  const offerChanged = (): void => {
    const obstacle = session.obstacle()
    // Any other obstacle ends somebody's session, and a line in the log would tell when; this one belongs to no session.
    if (obstacle === 'camera-held' && !heldTold) {
      heldTold = true
      parts.log.info('a camera was open where none may be; nobody is asked until the player starts anew')
    }
    parts.standing(
      offerFaults({
        settings: settings(),
        offered: cameraOffer.standing(),
        selfTestFailed: selfTest.outcome() !== null && !selfTest.kept(),
        obstacle,
      }),
    )
  }
  const cameraChanged = (now: 'on' | 'off'): void => {
    camera = now
    reports.cameraChanged(now)
    parts.changed()
  }
  const keptChanged = (): void => {
    offerChanged()
    session.personalizationChanged()
    parts.changed()
  }
  const hasSwitch = (name: string): boolean => app.commandLine.hasSwitch(name)
  const cameraOffer = createCameraOffer(
    clock,
    {
      debugged: isDebugStart({ packaged: app.isPackaged, hasSwitch, environment: process.env }),
      models: await modelsProblem(directories.models),
      fakeCamera: app.commandLine.getSwitchValue('use-file-for-fake-video-capture'),
      cameras: cameraDevices,
      physical: () => physicalCameras(),
      chosen: () => settings().camera.label,
    },
    keptChanged,
  )
  const selfTest = createSelfTest({
    now: clock.now,
    trials: [...selfTestTrials(directories.models), coreDumpsCheck()],
    changed: keptChanged,
    unexpected,
  })
  /** Nobody is asked before the player has tried on itself what it promises (P16), nor where nothing can be read (P1). */
  const offers = (): Offers => (selfTest.kept() && parts.mayAsk() ? cameraOffer.offers() : nothingOffered)
  const effects: SessionEffects = createSessionEffects({
    clock,
    directories,
    cameraDevices: cameraOffer.devices,
    physicalCameras: cameraOffer.physical,
    labelOf: cameraOffer.labelOf,
    cameraMissing() {
      // One that was refused because the session had ended meanwhile is not missing.
      if (session.mayUseCamera()) cameraOffer.missing()
    },
    answers: () => session.answers,
    setAudience(audience, { everyone }) {
      const decision = playback.setAudience(audience, { everyone })
      if (audience) session.answers.decided(decision)
      else session.answers.audienceDropped()
    },
    saidYes: reports.saidYes,
    countSession: reports.counted,
    registerCapture: parts.registerCapture,
    cameraChanged,
    engineKnown(now) {
      engine = now
    },
    unexpected,
  })
  const session: SessionRunner = createSessionRunner({
    clock,
    random: randomBytes,
    effects,
    settings,
    interests: parts.interests,
    offers: () => (parts.screenSeen() ? offers() : nothingOffered),
    // Linux may not say.
    screenReader: () => app.accessibilitySupportEnabled === true,
    mode: () => modes.mode(),
    unexpected,
  })
  const modes = createStaffModes({
    clock,
    session: () => session,
    // A screen that staff made black is no obstacle: they let it go on where they need it.
    mayBegin: (mode) =>
      session.obstacle() === null && mayInvite(settings(), offers()) && (mode === 'training' || offers().camera),
    changed: parts.modeChanged,
  })
  return {
    session,
    modes,
    selfTest,
    lately: watchSessions(clock, session),
    cameras: cameraOffer,
    cameraHeld() {
      camera = 'on'
      reports.cameraHeld()
      parts.changed()
      session.answers.cameraHeld()
    },
    seen: () => ({ camera, engine, session: session.open() ? 'open' : 'idle' }),
    offerChanged,
    dispose() {
      modes.dispose()
      cameraOffer.dispose()
    },
  }
}
