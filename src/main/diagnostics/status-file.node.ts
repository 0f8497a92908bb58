import { join } from 'node:path'
import { type Status, statusSchema } from '../../contract/status.ts'
import { writeFileWhole } from '../base/files/write-whole.node.ts'
import type { Clock } from '../base/time/clock.ts'

export type StatusFile = {
  /** Something changed: the file is written anew soon. */
  touch(): void
  /** Writes a last time and stops. */
  dispose(): Promise<void>
}

const period = 5_000
const together = 50

/**
 * Keeps `<directory>/status.json` true: rewritten whole, by a rename, at every change and at least every five seconds.
 * Changes within 50 ms of each other share one write. A failing write is a fault, and tried again.
 */
export function keepStatusFile(
  directory: string,
  clock: Clock,
  read: () => Status,
  setFault: (code: 'status-not-written', stands: boolean) => void,
): StatusFile {
  const file = join(directory, 'status.json')
  let cancel = (): void => undefined
  let writing: Promise<void> = Promise.resolve()
  let disposed = false
  let mistaken = false

  /** Outside of what the disk is blamed for: what does not fit is a mistake of ours, and is thrown once as long as it stands. */
  const textNow = (): string | undefined => {
    const found = statusSchema.safeParse(read())
    const known = mistaken
    mistaken = !found.success
    if (found.success) return `${JSON.stringify(found.data, null, 2)}\n`
    if (known) return undefined
    throw found.error
  }
  const write = async (): Promise<void> => {
    const text = textNow()
    if (text === undefined) return
    try {
      // Written too often to wait for the disk, and of no use after a power cut.
      await writeFileWhole(file, text, 0o644, { flush: false, makeFolder: false })
      setFault('status-not-written', false)
    } catch {
      setFault('status-not-written', true)
    }
  }
  /** One after the other; after one that a mistake of ours ended the next is tried all the same. */
  const writeNext = (): Promise<void> => {
    const next = writing.then(write)
    writing = next.catch(() => undefined)
    return next
  }
  const schedule = (milliseconds: number): void => {
    cancel()
    if (disposed) return
    cancel = clock.after(milliseconds, () => {
      void writeNext()
      schedule(period)
    })
  }
  schedule(0)
  return {
    touch: () => schedule(together),
    async dispose() {
      disposed = true
      cancel()
      await writeNext()
    },
  }
}
