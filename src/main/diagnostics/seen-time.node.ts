import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileWholeNow } from '../base/files/write-whole-now.node.ts'
import type { Clock } from '../base/time/clock.ts'

export type SeenTime = {
  /** The latest time, in milliseconds since 1970, that is known to have been. */
  latest(): number
  dispose(): void
}

const fileName = 'clock-seen'
const hour = 3_600_000
// A clock is corrected by seconds all the time.
const steadyWithin = 5 * 60_000

function read(file: string): number {
  try {
    return Date.parse(readFileSync(file, 'utf8').trim()) || 0
  } catch {
    return 0
  }
}

/**
 * Keeps the latest time that was seen in `<directory>/clock-seen`, so that a clock which lost its time is found out at
 * the next start. `sourceDate` is a file of the build that says when its sources were last changed, and no right clock is before
 * that either; the times of files are no use for it: in an archive, Electron gives each that of the start. A time is noted once
 * the clock ran steadily for an hour, to the full hour: a wrong date that is soon put right leaves nothing, and the file
 * tells nothing of when anything happened. What cannot be written is tried again an hour later.
 */
export function keepSeenTime(directory: string, sourceDate: string, clock: Clock): SeenTime {
  const file = join(directory, fileName)
  let latest = Math.max(read(file), read(sourceDate))
  let cancel = (): void => undefined

  const note = (now: number): void => {
    const fullHour = now - (now % hour)
    if (fullHour <= latest) return
    latest = fullHour
    try {
      writeFileWholeNow(file, `${new Date(fullHour).toISOString()}\n`, 0o644)
    } catch {
      // Known until the player ends, all the same.
    }
  }
  const wait = (): void => {
    const begun = { now: clock.now().getTime(), monotonic: clock.monotonic() }
    cancel = clock.after(hour, () => {
      const now = clock.now().getTime()
      const moved = now - begun.now - (clock.monotonic() - begun.monotonic)
      if (Math.abs(moved) < steadyWithin) note(now)
      wait()
    })
  }
  wait()
  return { latest: () => latest, dispose: () => cancel() }
}
