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
  readonly setFault: (code: PlayerFault, stands: boolean) => void
}): Recoveries {
  const { clock, setFault } = parts
  const recoveries = openRecoveries({
    directory: parts.dataDirectory,
    clock,
    pid: process.pid,
    boot: machineStart(),
    setFault,
  })
  const { cameBackAt } = recoveries
  const left = cameBackAt === null ? 0 : cameBackAt + toldFor - clock.now().getTime()
  if (left <= 0) return recoveries
  setFault('player-came-back', true)
  const cancel = clock.after(left, () => setFault('player-came-back', false))
  return {
    ...recoveries,
    dispose() {
      cancel()
      recoveries.dispose()
    },
  }
}
