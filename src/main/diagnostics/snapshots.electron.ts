import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { writeFileWhole } from '../base/files/write-whole.node.ts'
import type { Clock } from '../base/time/clock.ts'

export type Snapshots = { dispose(): void }

const period = 5_000

/**
 * Writes a picture of the screen to `<directory>/screen.png` every five seconds, while `nobodyThere`. Neither the mirror of
 * words nor what the words chose may reach the disk; nor a question that was just declined, in the language and the size of
 * whoever declined it: main knows that it is over before the page has drawn that.
 */
export function takeSnapshots(
  directory: string,
  clock: Clock,
  screen: BrowserWindow,
  nobodyThere: () => boolean,
  setFault: (code: 'snapshot-failed', stands: boolean) => void,
): Snapshots {
  let disposed = false
  let cancel = (): void => undefined
  const take = async (): Promise<void> => {
    if (!nobodyThere() || screen.isDestroyed()) return
    const picture = await screen.webContents.capturePage()
    if (!nobodyThere()) return
    await writeFileWhole(join(directory, 'screen.png'), picture.toPNG(), 0o666, { flush: false })
  }
  const next = (): void => {
    if (disposed) return
    cancel = clock.after(period, () => {
      take()
        .then(
          () => setFault('snapshot-failed', false),
          () => setFault('snapshot-failed', true),
        )
        .finally(next)
    })
  }
  next()
  return {
    dispose() {
      disposed = true
      cancel()
    },
  }
}
