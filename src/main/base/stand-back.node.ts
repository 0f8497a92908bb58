import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** Lets everything else go first, the loop on the screen above all. */
export function standBack(): void {
  // Linux gives each thread a priority of its own, and Node has started some before the first line of a program runs.
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
  for (const thread of threads) {
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // It ended meanwhile.
    }
  }
}
