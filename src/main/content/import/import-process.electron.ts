import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { type ImportEnding, importToMainSchema, type MainToImport } from '../../../contract/workers/import.ts'
import type { ImportProgress } from './import-outcome.ts'

export type ImportOrder = Omit<Extract<MainToImport, { type: 'import' }>, 'type'>

export type RunningImport = {
  /** Resolves when its process is gone; never rejects. */
  readonly ended: Promise<ImportEnding>
  /** Ends it before its next piece; what is active stays. */
  abort(): void
}

/** It fell, or spoke nonsense: what it was writing is cleared when the next one opens the store. */
const fell = (path: string): ImportEnding => ({ kind: 'refused', path, reason: 'store-failed', sentence: '' })

/** Starts a process that does one import and is gone: the loop plays on, and what falls there falls alone. */
export function startImport(order: ImportOrder, onProgress: (progress: ImportProgress) => void): RunningImport {
  const child = utilityProcess.fork(join(import.meta.dirname, 'import-worker.js'), [], {
    serviceName: 'askfirst-import',
    stdio: 'ignore',
    env: {},
  })
  const send = (message: MainToImport): void => child.postMessage(message)
  let ending = fell(order.paths[0] ?? '')
  const ended = new Promise<ImportEnding>((resolve) => {
    child.on('message', (data: unknown) => {
      const message = importToMainSchema.safeParse(data)
      if (message.success && message.data.type === 'progress') {
        onProgress(message.data)
        return
      }
      if (message.success && message.data.type === 'ended') ending = message.data.ending
      child.kill()
    })
    child.on('exit', () => resolve(ending))
  })
  send({ type: 'import', ...order })
  return { ended, abort: () => send({ type: 'abort' }) }
}
