import type { ReportsView } from '../../contract/views/reports-view.ts'
import type { ReportsOrder, ReportsOutcome } from '../../contract/workers/reports-work.ts'

type Busy = NonNullable<ReportsView['busy']>

type RunningWork = {
  /** Never rejects. */
  readonly ended: Promise<ReportsOutcome>
  abort(): void
  kill(): void
}

type ReportsDeskParts = {
  readonly start: (order: ReportsOrder, onProgress: (progress: { done: number; total: number }) => void) => RunningWork
  readonly changed: () => void
}

export type ReportsDesk = {
  /** What is under way, and how far it is; null: nothing. */
  busy(): Busy | null
  /**
   * Does a piece of work if nothing else is under way, each of which reads the whole log; null: something is. A report that
   * is asked for while another is being made takes its place.
   */
  run(what: Busy['what'], order: ReportsOrder): Promise<ReportsOutcome | null>
  /** Ends what is under way, which leaves nothing half-done. */
  cancel(): void
  dispose(): void
}

/** One piece of work on the play log at a time, each in a process of its own. */
export function createReportsDesk({ start, changed }: ReportsDeskParts): ReportsDesk {
  let busy: Busy | null = null
  let running: RunningWork | undefined
  let last: Promise<unknown> = Promise.resolve()
  let asked = 0

  async function begin(what: Busy['what'], order: ReportsOrder): Promise<ReportsOutcome> {
    busy = { what, done: 0, total: 0 }
    changed()
    running = start(order, (progress) => {
      busy = { what, ...progress }
      changed()
    })
    const outcome = await running.ended
    busy = null
    running = undefined
    changed()
    return outcome
  }

  return {
    busy: () => busy,
    async run(what, order) {
      asked++
      const mine = asked
      if (what === 'reporting' && busy?.what === 'reporting') {
        running?.abort()
        await last
        // Another one was asked for meanwhile.
        if (mine !== asked) return { kind: 'aborted' }
      }
      if (busy) return null
      const work = begin(what, order)
      last = work
      return work
    },
    cancel: () => running?.abort(),
    dispose: () => running?.kill(),
  }
}
