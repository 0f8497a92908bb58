import {
  type MainToReports,
  type ReportsOrder,
  type ReportsOutcome,
  type ReportsToMain,
  reportsToMainSchema,
} from '../../contract/workers/reports-work.ts'
import { startWorkProcess } from '../base/processes/work-process.electron.ts'
import type { Clock } from '../base/time/clock.ts'
import { removeUnfinished } from './reports-unfinished.node.ts'

type Progress = Omit<Extract<ReportsToMain, { type: 'progress' }>, 'type'>

export type RunningReportsWork = {
  /**
   * Resolves when its process is gone, and what it left unfinished removed; never rejects. `failed`: it crashed, or sent a
   * message that does not parse.
   */
  readonly ended: Promise<ReportsOutcome>
  /** Asks it to stop at the next day or file and to remove what it began; kills it if it has not ended five seconds later. */
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
  const { send, ended, end } = startWorkProcess<MainToReports, ReportsToMain>({
    script: 'reports-worker.js',
    serviceName: 'askfirst-reports',
    schema: reportsToMainSchema,
    onProgress,
  })
  let otherwise: ReportsOutcome = { kind: 'failed' }
  let cancelKill = (): void => undefined
  send(order)
  return {
    ended: ended.then(async (last) => {
      cancelKill()
      if (last) return last.outcome
      await removeUnfinished(order)
      return otherwise
    }),
    abort() {
      otherwise = { kind: 'aborted' }
      send({ type: 'abort' })
      cancelKill()
      cancelKill = clock.after(patience, end)
    },
    kill: end,
  }
}
