import {
  type DraftWorkToMain,
  draftWorkToMainSchema,
  type MainToDraftWork,
} from '../../../contract/workers/draft-work.ts'
import { startWorkProcess } from '../../base/processes/work-process.electron.ts'

type Progress = Extract<DraftWorkToMain, { type: 'progress' }>
export type DraftWorkEnding = Exclude<DraftWorkToMain, Progress>

export type RunningDraftWork = {
  /** Resolves when its process is gone; undefined: it fell, spoke nonsense or was ended. Never rejects. */
  readonly ended: Promise<DraftWorkEnding | undefined>
  /** At any moment: what it was writing has another name until it is whole. */
  end(): void
}

/** Starts a process that copies or packs, says what came of it and is gone. */
export function startDraftWork(order: MainToDraftWork, onProgress: (progress: Progress) => void): RunningDraftWork {
  const { send, ended, end } = startWorkProcess<MainToDraftWork, DraftWorkToMain>({
    script: 'draft-worker.js',
    serviceName: 'askfirst-draft',
    schema: draftWorkToMainSchema,
    onProgress,
  })
  send(order)
  return { ended, end }
}
