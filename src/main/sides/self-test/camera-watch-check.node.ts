import { open } from 'node:fs/promises'
import type { lookAtCameras } from '../../diagnostics/camera-sight.node.ts'
import { type SelfTestTrial, trial } from '../../personalization/self-test.ts'

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

/** The look at open cameras; not tried where the system shows none. */
export function cameraWatchCheck(look: typeof lookAtCameras): SelfTestTrial {
  const watch = trial('camera-watch', 'P1', handlesAreSeen, look, [
    () => ({ sight: 'watching', processes: [] }),
    () => ({ sight: 'watching', processes: [process.pid] }),
  ])
  return { ...watch, run: async () => (look([]).sight === 'cannot-see' ? 'not-tried' : await watch.run()) }
}
