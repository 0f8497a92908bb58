import { killAtOnce } from '../base/processes/kill-at-once.node.ts'
import { type NotedProcess, noteProcess } from '../base/processes/noted-process.node.ts'
import { onceSpawned, type SpawningChild } from '../base/processes/once-spawned.ts'
import type { Clock } from '../base/time/clock.ts'

/** As much of a utility process as its end is followed by; it has its number from `spawn` until `exit`. */
export type EndingChild = SpawningChild & {
  on(event: 'exit', listener: () => void): unknown
  kill(): unknown
}

/** How long one that was asked to end, or is said to have, may still be there before it is killed, in milliseconds. */
const patience = 200
/** How often it is looked whether it is, once it is said to have ended, in milliseconds. */
const pace = 20

/**
 * Follows a child process to its end. Electron says `exit` when the channel to it closes (electron/electron#44174), and what it
 * had in memory may then still be there: it is gone when the system says so. `told`: nothing more can be sent to it; `gone`: it does
 * not exist any more. `end` asks it to end, as soon as it exists, and kills it where it has not within 200 ms.
 */
export function followEnd(child: EndingChild, clock: Clock, reports: { told(): void; gone(): void }): { end(): void } {
  let noted: NotedProcess | undefined
  let told = false
  onceSpawned(child, () => {
    noted = noteProcess(child.pid ?? 0)
  })
  const lookUntilGone = (): void => {
    if (noted?.exists()) clock.after(pace, lookUntilGone)
    else reports.gone()
  }
  const force = (): void => {
    if (told) noted?.kill()
    else if (child.pid !== undefined) killAtOnce(child.pid)
  }
  child.on('exit', () => {
    told = true
    reports.told()
    clock.after(patience, force)
    lookUntilGone()
  })
  return {
    end() {
      if (told) return
      onceSpawned(child, () => {
        child.kill()
        clock.after(patience, force)
      })
    },
  }
}
