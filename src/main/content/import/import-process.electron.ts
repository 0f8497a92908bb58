import {
  type ImportEnding,
  type ImportToMain,
  importToMainSchema,
  type MainToImport,
} from '../../../contract/workers/import.ts'
import { startWorkProcess } from '../../base/processes/work-process.electron.ts'
import type { ImportProgress } from './import-outcome.ts'

export type ImportOrder = Omit<Extract<MainToImport, { type: 'import' }>, 'type'>

export type RunningImport = {
  /** Resolves when its process is gone; never rejects. */
  readonly ended: Promise<ImportEnding>
  /** Ends it before its next piece; what is active stays. */
  abort(): void
}

/** The process crashed or sent a message that does not parse. The next import clears its partial files. */
const fell = (path: string): ImportEnding => ({ kind: 'refused', path, reason: 'store-failed', sentence: '' })

/** Starts a process that does one import and is gone: what falls there falls alone. */
export function startImport(order: ImportOrder, onProgress: (progress: ImportProgress) => void): RunningImport {
  const { send, ended } = startWorkProcess<MainToImport, ImportToMain>({
    script: 'import-worker.js',
    serviceName: 'askfirst-import',
    schema: importToMainSchema,
    onProgress,
  })
  send({ type: 'import', ...order })
  return {
    ended: ended.then((last) => last?.ending ?? fell(order.paths[0] ?? '')),
    abort: () => send({ type: 'abort' }),
  }
}
