import { type ImportToMain, importToMainSchema, type MainToImport } from '../../../contract/workers/import.ts'
import { startWorkProcess } from '../../base/processes/work-process.electron.ts'
import type { Clock } from '../../base/time/clock.ts'
import type { ImportProgress } from './import-outcome.ts'
import { type ImportOrder, type RunningImport, runImport } from './running-import.ts'

/** Starts a process that does one import and is gone: what falls there falls alone. */
export function startImport(
  order: ImportOrder,
  clock: Clock,
  onProgress: (progress: ImportProgress) => void,
): RunningImport {
  const worker = startWorkProcess<MainToImport, ImportToMain>({
    script: 'import-worker.js',
    serviceName: 'askfirst-import',
    schema: importToMainSchema,
    onProgress,
  })
  return runImport(worker, order, clock)
}
