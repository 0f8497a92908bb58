import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/**
 * Tells one start of this machine from the next: a player that was ended by a power cut has not crashed. Linux has a name
 * for each start; elsewhere it is the time of it to ten minutes, which may take one start for another when the clock is set.
 */
export function machineStart(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return `started ${Math.round((Date.now() / 1_000 - uptime()) / 600)}`
  }
}
