import type { PrivacyView } from '../../contract/views/privacy-view.ts'
import type { Clock } from '../base/time/clock.ts'

/** What one look at our own processes found. */
export type CameraSighting = {
  readonly sight: PrivacyView['cameraWatch']
  /** Those that hold a camera open. */
  readonly processes: readonly number[]
}

export type CameraWatchParts = {
  readonly clock: Clock
  /** Looks at every process of ours once. */
  readonly look: () => Promise<CameraSighting>
  /** Whether a camera was opened on purpose, or is still being closed: that is watched by the session itself. */
  readonly expected: () => boolean
  /** A process of ours holds a camera where none may. */
  readonly held: () => void
  readonly changed: () => void
  readonly unexpected: (error: unknown) => void
}

export type CameraWatch = {
  /** What can be seen on this system, by the last look. */
  sight(): PrivacyView['cameraWatch']
  dispose(): void
}

const period = 1_000

/**
 * Looks once a second whether one of our processes holds a camera outside of what `who-may.ts` allows (P1). It trusts
 * nothing that the session believes: it reads what is open.
 */
export function watchCameras(parts: CameraWatchParts): CameraWatch {
  const { clock, unexpected } = parts
  let sight: PrivacyView['cameraWatch'] = 'cannot-see'
  let disposed = false
  let cancel = (): void => undefined
  const look = async (): Promise<void> => {
    const expectedBefore = parts.expected()
    const seen = await parts.look()
    if (disposed) return
    if (seen.sight !== sight) {
      sight = seen.sight
      parts.changed()
    }
    // A session may have begun or ended while we read; what we read is then about neither.
    if (seen.processes.length > 0 && !expectedBefore && !parts.expected()) parts.held()
  }
  const lookAgain = (): void => {
    look()
      .catch(unexpected)
      .finally(() => {
        if (!disposed) cancel = clock.after(period, lookAgain)
      })
  }
  lookAgain()
  return {
    sight: () => sight,
    dispose() {
      disposed = true
      cancel()
    },
  }
}
