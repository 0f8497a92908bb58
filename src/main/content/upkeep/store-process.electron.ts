import { join } from 'node:path'
import { utilityProcess } from 'electron'
import {
  type MainToStoreWork,
  type PackageLook,
  type StoreFindings,
  type StoreWorkToMain,
  storeWorkToMainSchema,
} from '../../../contract/workers/store-work.ts'
import { onceSpawned } from '../../base/once-spawned.electron.ts'

type Order<Type extends MainToStoreWork['type']> = Omit<Extract<MainToStoreWork, { type: Type }>, 'type'>
type Progress = Extract<StoreWorkToMain, { type: 'progress' }>

export type RunningStoreWork<Outcome> = {
  /** Resolves when its process is gone; undefined: it fell, spoke nonsense or was ended. Never rejects. */
  readonly ended: Promise<Outcome | undefined>
  end(): void
}

/** Starts a process that reads, says what it found and is gone: it writes nothing, so it may be killed at any moment. */
function start<Outcome>(
  order: MainToStoreWork,
  outcomeOf: (message: StoreWorkToMain) => Outcome | undefined,
  onProgress: (progress: Progress) => void,
): RunningStoreWork<Outcome> {
  const child = utilityProcess.fork(join(import.meta.dirname, 'store-worker.js'), [], {
    serviceName: 'askfirst-store',
    stdio: 'ignore',
    env: {},
  })
  let outcome: Outcome | undefined
  const ended = new Promise<Outcome | undefined>((resolve) => {
    child.on('message', (data: unknown) => {
      const message = storeWorkToMainSchema.safeParse(data)
      if (message.success && message.data.type === 'progress') {
        onProgress(message.data)
        return
      }
      if (message.success) outcome = outcomeOf(message.data)
      child.kill()
    })
    child.on('exit', () => resolve(outcome))
  })
  child.postMessage(order)
  return { ended, end: () => onceSpawned(child, () => child.kill()) }
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
