import { readdirSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'

const behind = constants.priority.PRIORITY_BELOW_NORMAL

/** Lets everything else go first, the loop on the screen above all. */
export function standBack(): void {
  // Linux gives each thread a priority of its own, and Node has started some before the first line of a program runs.
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
  for (const thread of threads) {
    try {
      // Whoever runs the player may have put it further back: root would lift it by this.
      if (getPriority(thread) < behind) setPriority(thread, behind)
    } catch {
      // It ended meanwhile.
    }
  }
}
