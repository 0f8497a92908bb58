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

/** Milliseconds. */
const period = 1_000
/** After a first session the engine reads what every camera is, each time that one is plugged in or out, and opens each for a moment. */
const secondLook = 500

/**
 * Looks once a second whether one of our processes holds a camera outside of what `who-may.ts` allows (P1), and tells it if the
 * same one still does half a second later. It trusts nothing that the session believes: it reads what is open.
 */
export function watchCameras(parts: CameraWatchParts): CameraWatch {
  const { clock, unexpected } = parts
  let sight: PrivacyView['cameraWatch'] = 'cannot-see'
  let disposed = false
  let cancel = (): void => undefined
  const holdersNow = async (): Promise<readonly number[]> => {
    const expectedBefore = parts.expected()
    const seen = await parts.look()
    if (disposed) return []
    if (seen.sight !== sight) {
      sight = seen.sight
      parts.changed()
    }
    // A session may have begun or ended while we read; what we read is then about neither.
    return expectedBefore || parts.expected() ? [] : seen.processes
  }
  /** Those that the next look has to find again. */
  let before: readonly number[] = []
  const look = async (): Promise<void> => {
    const seenBefore = before
    before = []
    const holders = await holdersNow()
    if (holders.some((pid) => seenBefore.includes(pid))) parts.held()
    else before = holders
  }
  const lookAgain = (): void => {
    look()
      .catch(unexpected)
      .finally(() => {
        if (!disposed) cancel = clock.after(before.length > 0 ? secondLook : period, lookAgain)
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
