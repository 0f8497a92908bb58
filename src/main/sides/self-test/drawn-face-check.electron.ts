import type { Clock } from '../../base/time/clock.ts'
import type { SelfTestTrial } from '../../personalization/self-test.ts'
import { tryDrawnFace } from '../../vision/drawn-face-trial.ts'
import { startVisionProcess, type VisionDirectories } from '../../vision/vision-process.electron.ts'

/**
 * P7: the real vision process finds the face that it draws itself, and nobody before. Takes some seconds of a core, so a
 * player that carries TEST tries it when staff ask, and an installed one at every start.
 */
export function drawnFaceCheck(directories: VisionDirectories, clock: Clock): SelfTestTrial {
  return {
    check: 'drawn-face',
    promise: 'P7',
    run: async () => {
      const outcome = await tryDrawnFace((reports) => startVisionProcess(directories, clock, reports), clock)
      return outcome === 'found' ? 'kept' : 'broken'
    },
  }
}
