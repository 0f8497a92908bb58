import type { PrivacyView } from '../../contract/views/privacy-view.ts'
import type { Clock } from '../base/time/clock.ts'
import { type BuiltParts, buildHash } from '../diagnostics/build-hash.node.ts'
import { lookAtCameras } from '../diagnostics/camera-sight.node.ts'
import { type CameraWatch, watchCameras } from '../diagnostics/camera-watch.ts'
import type { SelfTestRunner, SelfTestTrial } from '../personalization/self-test.ts'
import { isOver } from '../personalization/session-over.ts'
import type { SessionRunner } from '../personalization/session-runner.ts'

export type SelfCheckSideParts = {
  readonly clock: Clock
  readonly session: Pick<SessionRunner, 'cameraOpened' | 'state'>
  /** Called when a process of ours holds a camera where none may. */
  readonly cameraHeld: () => void
  /** The cameras of this system, by the paths that their open handles show. */
  readonly cameraDevices: () => Promise<readonly string[]>
  readonly built: BuiltParts
  readonly selfTest: SelfTestRunner
  /** Asks what stands in front of the pages: tried every time. */
  readonly locks: SelfTestTrial
  /**
   * Takes some seconds of a core: tried when staff ask, at the start of a player that is installed, and every hour while it is
   * broken, which a busy computer alone may have done.
   */
  readonly drawnFace: SelfTestTrial
  readonly installed: boolean
  /** Something that staff or `status.json` are told changed. */
  readonly changed: () => void
  readonly unexpected: (error: unknown) => void
}

export type SelfCheckSide = {
  view(): Pick<PrivacyView, 'cameraWatch' | 'selfTest' | 'selfTestRunning' | 'build'>
  /**
   * Once all parts have met: the watch, the hash of the build, and the first self-test. The loop is on the screen while that
   * runs, the invitation comes after it.
   */
  begin(): void
  /**
   * Staff changed settings, or another package plays: tried anew within a minute, once nobody is asked or in a session (P16).
   * Cameras that come and go it sees by itself.
   */
  somethingChanged(): void
  /** Tries everything anew, for staff who ask for it. */
  runSelfTest(): 'not-now' | undefined
  dispose(): void
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What this player checks on itself: the watch over open cameras, what it tries, and which build this is. */
export function openSelfCheckSide(parts: SelfCheckSideParts): SelfCheckSide {
  const { session, selfTest, changed, unexpected } = parts
  let due = false
  let triedAt = parts.clock.monotonic()
  let drawnAt = triedAt
  let cancel = (): void => undefined
  const tryAll = (more: readonly SelfTestTrial[]): void => {
    due = false
    triedAt = parts.clock.monotonic()
    if (more.includes(parts.drawnFace)) drawnAt = triedAt
    selfTest.run(more).catch(unexpected)
  }
  const isBroken = ({ check }: SelfTestTrial): boolean =>
    selfTest.outcome()?.checks.some((tried) => tried.check === check && tried.result === 'broken') ?? false
  /** Not the drawn face, unless it is broken: the loop is on the screen, and nothing that it tries was changed. */
  const tryWhatIsDue = (): void => {
    const now = parts.clock.monotonic()
    const drawnAgain = isBroken(parts.drawnFace) && now - drawnAt >= hour
    if (drawnAgain || now - triedAt >= day) due = true
    if (due && isOver(session.state())) tryAll([parts.locks, ...(drawnAgain ? [parts.drawnFace] : [])])
    cancel = parts.clock.after(minute, tryWhatIsDue)
  }
  let cameras: string | undefined
  const devicesNow = async (): Promise<readonly string[]> => {
    const devices = await parts.cameraDevices()
    const now = JSON.stringify(devices.toSorted())
    if (cameras !== undefined && cameras !== now) due = true
    cameras = now
    return devices
  }
  let build = ''
  let watch: CameraWatch | null = null
  return {
    view: () => ({
      cameraWatch: watch?.sight() ?? 'cannot-see',
      selfTest: selfTest.outcome(),
      selfTestRunning: selfTest.running(),
      build,
    }),
    begin() {
      buildHash(parts.built).then((hash) => {
        build = hash
        changed()
      }, unexpected)
      watch = watchCameras({
        clock: parts.clock,
        look: async () => lookAtCameras(await devicesNow()),
        expected: session.cameraOpened,
        held: parts.cameraHeld,
        changed,
        unexpected,
      })
      tryAll([parts.locks, ...(parts.installed ? [parts.drawnFace] : [])])
      cancel = parts.clock.after(minute, tryWhatIsDue)
    },
    somethingChanged() {
      due = true
    },
    runSelfTest() {
      if (!isOver(session.state())) return 'not-now'
      tryAll([parts.locks, parts.drawnFace])
      return undefined
    },
    dispose() {
      cancel()
      watch?.dispose()
    },
  }
}
