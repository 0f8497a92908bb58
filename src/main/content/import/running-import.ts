import type { ImportEnding, ImportToMain, MainToImport } from '../../../contract/workers/import.ts'
import type { Clock } from '../../base/time/clock.ts'

export type ImportOrder = Omit<Extract<MainToImport, { type: 'import' }>, 'type'>

/** The process that does it. */
export type ImportWorker = {
  send(message: MainToImport): void
  /** Resolves with its last word when it is gone; undefined: it fell, spoke nonsense or was ended. Never rejects. */
  readonly ended: Promise<Extract<ImportToMain, { type: 'ended' }> | undefined>
  end(): void
}

export type RunningImport = {
  /** Resolves when its process is gone; never rejects. */
  readonly ended: Promise<ImportEnding>
  /** Ends it before its next piece; what is active stays. */
  abort(): void
}

/** So long it may take to the next piece, in milliseconds. A share that answers no more, or a large folder, takes longer. */
const patience = 5_000

/** The process crashed or sent a message that does not parse. The next import clears its partial files. */
const fell = (path: string): ImportEnding => ({ kind: 'refused', path, reason: 'import-fell', sentence: '' })

/** One import in a process of its own: called off, it ends, if not by itself then by force, which the store survives at any step. */
export function runImport(worker: ImportWorker, order: ImportOrder, clock: Pick<Clock, 'after'>): RunningImport {
  let calledOff = false
  let cancelEnd = (): void => undefined
  worker.send({ type: 'import', ...order })
  return {
    ended: worker.ended.then((last) => {
      cancelEnd()
      return last?.ending ?? (calledOff ? { kind: 'aborted' } : fell(order.paths[0] ?? ''))
    }),
    abort() {
      if (calledOff) return
      calledOff = true
      worker.send({ type: 'abort' })
      cancelEnd = clock.after(patience, worker.end)
    },
  }
}
