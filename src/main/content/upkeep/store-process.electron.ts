import {
  type MainToStoreWork,
  type PackageLook,
  type StoreFindings,
  type StoreWorkToMain,
  storeWorkToMainSchema,
} from '../../../contract/workers/store-work.ts'
import { startWorkProcess } from '../../base/processes/work-process.electron.ts'

type Order<Type extends MainToStoreWork['type']> = Omit<Extract<MainToStoreWork, { type: Type }>, 'type'>
type Progress = Extract<StoreWorkToMain, { type: 'progress' }>
type Found = Exclude<StoreWorkToMain, Progress>

export type RunningStoreWork<Outcome> = {
  /** Resolves when its process is gone; undefined: it fell, spoke nonsense or was ended. Never rejects. */
  readonly ended: Promise<Outcome | undefined>
  end(): void
}

/** Starts a process that reads, says what it found and is gone: it writes nothing, so it may be killed at any moment. */
function start<Outcome>(
  order: MainToStoreWork,
  outcomeOf: (message: Found) => Outcome | undefined,
  onProgress: (progress: Progress) => void,
): RunningStoreWork<Outcome> {
  const { send, ended, end } = startWorkProcess<MainToStoreWork, StoreWorkToMain>({
    script: 'store-worker.js',
    serviceName: 'askfirst-store',
    schema: storeWorkToMainSchema,
    onProgress,
  })
  send(order)
  return { ended: ended.then((found) => found && outcomeOf(found)), end }
}

/** Looks at a package, without taking anything of it. */
export function startLook(order: Order<'look'>): RunningStoreWork<PackageLook> {
  return start(
    { type: 'look', ...order },
    (message) => (message.type === 'looked' ? message.look : undefined),
    () => undefined,
  )
}

/** Reads and hashes everything that is kept. */
export function startStoreCheck(
  order: Order<'check'>,
  onProgress: (progress: Progress) => void,
): RunningStoreWork<StoreFindings> {
  return start(
    { type: 'check', ...order },
    (message) => (message.type === 'checked' ? message.findings : undefined),
    onProgress,
  )
}
