import { join } from 'node:path'
import { utilityProcess } from 'electron'
import {
  type MainToReports,
  type ReportsOrder,
  type ReportsOutcome,
  type ReportsToMain,
  reportsToMainSchema,
} from '../../contract/workers/reports-work.ts'
import type { Clock } from '../base/clock.ts'
import { onceSpawned } from '../base/once-spawned.electron.ts'

type Progress = Omit<Extract<ReportsToMain, { type: 'progress' }>, 'type'>

export type RunningReportsWork = {
  /** Resolves when its process is gone; never rejects. `failed`: it fell, or spoke nonsense. */
  readonly ended: Promise<ReportsOutcome>
  /** Ends it at its next day, and cleared up. */
  abort(): void
  /** Ends it at once. */
  kill(): void
}

/** How long it may take to clear up, as on a stick that does not answer any more. */
const patience = 5_000

/** Starts a process that does one piece of work on the play log and is gone: the loop never waits for five million lines. */
export function startReportsWork(
  clock: Clock,
  order: ReportsOrder,
  onProgress: (progress: Progress) => void,
): RunningReportsWork {
  const child = utilityProcess.fork(join(import.meta.dirname, 'reports-worker.js'), [], {
    serviceName: 'askfirst-reports',
    stdio: 'ignore',
    env: {},
  })
  const send = (message: MainToReports): void => child.postMessage(message)
  let outcome: ReportsOutcome = { kind: 'failed' }
  const kill = (): void => onceSpawned(child, () => child.kill())
  let cancelKill = (): void => undefined
  const ended = new Promise<ReportsOutcome>((resolve) => {
    child.on('message', (data: unknown) => {
      const message = reportsToMainSchema.safeParse(data)
      if (message.success && message.data.type === 'progress') {
        onProgress(message.data)
        return
      }
      if (message.success && message.data.type === 'ended') outcome = message.data.outcome
      child.kill()
    })
    child.on('exit', () => {
      cancelKill()
      resolve(outcome)
    })
  })
  send(order)
  return {
    ended,
    abort() {
      outcome = { kind: 'aborted' }
      send({ type: 'abort' })
      cancelKill()
      cancelKill = clock.after(patience, kill)
    },
    kill,
  }
}
