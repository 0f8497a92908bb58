import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Status, statusSchema } from '../../contract/status.ts'
import type { Clock } from '../base/clock.ts'

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
 * Changes within 50 ms of each other share one write. A failing write is announced, and tried again.
 */
export function keepStatusFile(
  directory: string,
  clock: Clock,
  read: () => Status,
  announce: (written: boolean) => void,
): StatusFile {
  const file = join(directory, 'status.json')
  let cancel = (): void => undefined
  let writing: Promise<void> = Promise.resolve()
  let disposed = false

  const write = async (): Promise<void> => {
    const aside = `${file}.new`
    try {
      const handle = await open(aside, 'w', 0o644)
      try {
        await handle.writeFile(`${JSON.stringify(statusSchema.parse(read()), null, 2)}\n`)
      } finally {
        await handle.close()
      }
      await rename(aside, file)
      announce(true)
    } catch {
      announce(false)
      await rm(aside, { force: true }).catch(() => undefined)
    }
  }
  const schedule = (milliseconds: number): void => {
    cancel()
    if (disposed) return
    cancel = clock.after(milliseconds, () => {
      writing = writing.then(write)
      schedule(period)
    })
  }
  schedule(0)
  return {
    touch: () => schedule(together),
    async dispose() {
      disposed = true
      cancel()
      writing = writing.then(write)
      await writing
    },
  }
}
