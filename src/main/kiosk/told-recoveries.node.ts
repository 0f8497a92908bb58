import type { PlayerFault } from '../../contract/reasons.ts'
import type { Clock } from '../base/time/clock.ts'
import { machineStart } from './machine-start.node.ts'
import { openRecoveries, type Recoveries } from './recoveries.node.ts'

/** How long staff are told that the player came back. */
const toldFor = 3_600_000

/** Counts what the player comes back from, and tells staff of it. */
export function openToldRecoveries(parts: {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly raise: (fault: PlayerFault) => void
  readonly clear: (fault: PlayerFault) => void
}): Recoveries {
  const { clock, raise, clear } = parts
  const recoveries = openRecoveries({
    directory: parts.dataDirectory,
    clock,
    pid: process.pid,
    boot: machineStart(),
    announce: (written) => (written ? clear : raise)('recoveries-not-written'),
  })
  const { cameBackAt } = recoveries
  const left = cameBackAt === null ? 0 : cameBackAt + toldFor - clock.now().getTime()
  if (left <= 0) return recoveries
  raise('player-came-back')
  const cancel = clock.after(left, () => clear('player-came-back'))
  return {
    ...recoveries,
    dispose() {
      cancel()
      recoveries.dispose()
    },
  }
}
