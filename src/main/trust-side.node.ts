import type { PrivacyView } from '../contract/privacy-view.ts'
import type { Clock } from './base/clock.ts'
import { type BuiltParts, buildHash } from './diagnostics/build-hash.node.ts'
import { lookAtCameras } from './diagnostics/camera-sight.node.ts'
import { watchCameras } from './diagnostics/camera-watch.ts'
import type { SessionRunner } from './personalization/session-runner.ts'

export type TrustSideParts = {
  readonly clock: Clock
  readonly session: Pick<SessionRunner, 'cameraOpened' | 'answers'>
  /** The cameras of this system, by the paths that their open handles show. */
  readonly cameraDevices: () => Promise<readonly string[]>
  readonly built: BuiltParts
  /** Something that staff or `status.json` are told changed. */
  readonly changed: () => void
  readonly unexpected: (error: unknown) => void
}

export type TrustSide = {
  view(): Pick<PrivacyView, 'cameraWatch' | 'build'>
  dispose(): void
}

/** What lets others trust this player: the watch over open cameras, and which build this is. */
export function openTrustSide(parts: TrustSideParts): TrustSide {
  const { session, changed, unexpected } = parts
  let build = ''
  buildHash(parts.built).then((hash) => {
    build = hash
    changed()
  }, unexpected)
  const watch = watchCameras({
    clock: parts.clock,
    look: async () => lookAtCameras(await parts.cameraDevices()),
    expected: session.cameraOpened,
    held: session.answers.cameraHeld,
    changed,
    unexpected,
  })
  return {
    view: () => ({ cameraWatch: watch.sight(), build }),
    dispose: watch.dispose,
  }
}
