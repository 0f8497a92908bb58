import type { StoreCheck } from '../../../contract/views/content-view.ts'
import type { StoreFindings } from '../../../contract/workers/store-work.ts'

type Progress = { readonly bytes: number; readonly total: number }

export type CheckRunParts = {
  readonly now: () => Date
  /** Resolves with undefined where nothing came of it. */
  readonly start: (onProgress: (progress: Progress) => void) => {
    readonly ended: Promise<StoreFindings | undefined>
    end(): void
  }
  /** Whatever else was kept when it began is kept still; otherwise what it found means nothing. */
  readonly stillTheSame: () => Promise<boolean>
  /** Called with the findings before staff see them, so that damaged files can be dealt with first. */
  readonly found: (findings: StoreFindings) => Promise<void>
  readonly changed: () => void
}

type Running = { readonly end: () => void; progress: Progress | null }

export type CheckRun = {
  /** false: one runs. */
  begin(): boolean
  /** What was found before stays in sight. */
  cancel(): void
  view(): StoreCheck | null
}

/** The check of everything that is kept: one at a time, with how far it is, and what the last one found. */
export function createCheckRun({ now, start, stillTheSame, found, changed }: CheckRunParts): CheckRun {
  let last: StoreCheck | null = null
  let running: Running | undefined

  async function outcomeOf(findings: StoreFindings | undefined): Promise<StoreCheck> {
    const at = now().toISOString()
    if (!findings || !(await stillTheSame())) return { state: 'failed', at }
    await found(findings)
    const { files, bytes, damaged, damage } = findings
    return { state: 'ended', at, files, bytes, damaged, damage }
  }

  async function finish(mine: Running, ended: Promise<StoreFindings | undefined>): Promise<void> {
    const findings = await ended
    if (running !== mine) return
    const outcome = await outcomeOf(findings).catch((): StoreCheck => ({ state: 'failed', at: now().toISOString() }))
    if (running !== mine) return
    running = undefined
    last = outcome
    changed()
  }

  return {
    begin() {
      if (running) return false
      const work = start((progress) => {
        if (running !== mine) return
        mine.progress = progress
        changed()
      })
      const mine: Running = { end: work.end, progress: null }
      running = mine
      changed()
      void finish(mine, work.ended)
      return true
    },
    cancel() {
      if (!running) return
      running.end()
      running = undefined
      changed()
    },
    view: () =>
      running
        ? { state: 'running', bytes: running.progress?.bytes ?? 0, total: running.progress?.total ?? null }
        : last,
  }
}
