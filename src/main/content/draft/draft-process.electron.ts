import { join } from 'node:path'
import { utilityProcess } from 'electron'
import {
  type DraftWorkToMain,
  draftWorkToMainSchema,
  type MainToDraftWork,
} from '../../../contract/workers/draft-work.ts'
import { onceSpawned } from '../../base/once-spawned.electron.ts'

type Progress = Extract<DraftWorkToMain, { type: 'progress' }>
export type DraftWorkEnding = Exclude<DraftWorkToMain, Progress>

export type RunningDraftWork = {
  /** Resolves when its process is gone; undefined: it fell, spoke nonsense or was ended. Never rejects. */
  readonly ended: Promise<DraftWorkEnding | undefined>
  /** At any moment: what it was writing has another name until it is whole. */
  end(): void
}

/** Starts a process that copies or packs, says what came of it and is gone: the loop plays on. */
export function startDraftWork(order: MainToDraftWork, onProgress: (progress: Progress) => void): RunningDraftWork {
  const child = utilityProcess.fork(join(import.meta.dirname, 'draft-worker.js'), [], {
    serviceName: 'askfirst-draft',
    stdio: 'ignore',
    env: {},
  })
  let ending: DraftWorkEnding | undefined
  const ended = new Promise<DraftWorkEnding | undefined>((resolve) => {
    child.on('message', (data: unknown) => {
      const { data: message } = draftWorkToMainSchema.safeParse(data)
      if (message?.type === 'progress') {
        onProgress(message)
        return
      }
      ending = message
      child.kill()
    })
    child.on('exit', () => resolve(ending))
  })
  child.postMessage(order)
  return { ended, end: () => onceSpawned(child, () => child.kill()) }
}
