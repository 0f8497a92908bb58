import type { ImportView, ImportWork } from '../../../contract/views/import-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { createEmitter } from '../../base/emitter.ts'
import type { Clock } from '../../base/time/clock.ts'
import { refusalFor } from '../manifest/refusal.ts'
import { type ImportEvent, idleCourse, importView, nextCourse, stickWork } from './import-course.ts'
import { refusedWith } from './import-ending.ts'
import type { ImportProgress } from './import-outcome.ts'
import { createImportQueue } from './import-queue.ts'
import type { ImportRequest } from './import-request.ts'

export type ImportDeskParts = {
  readonly clock: Clock
  /** Does one import. */
  readonly run: (request: ImportRequest, onProgress: (progress: ImportProgress) => void) => Promise<ImportEnding>
  /** The title of the package that is active now. */
  readonly activeTitle: () => string
  readonly ended: (ending: ImportEnding, request: ImportRequest) => void
  /** Something that has to do with an import threw: the import is over, and the next one has its turn. */
  readonly failed: (error: unknown) => void
}

export type ImportDesk = {
  /** Resolves when it had its turn and is over; never rejects. */
  take(request: ImportRequest): Promise<ImportEnding>
  /** One runs or waits for its turn. */
  busy(): boolean
  /** Does something else with the store when it is its turn, while nothing is imported. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>
  /** The last import from there is not spoken of any more. */
  forget(origin: ImportRequest['origin']): void
  view(): ImportView
  stickWork(): ImportWork | null
  onChange(listener: () => void): () => void
  dispose(): void
}

const tickMilliseconds = 1_000
const progressMilliseconds = 250

/** What had to be refused because it was not there any more was not at fault: it is waited for. */
async function orGone(ending: ImportEnding, { isThere }: ImportRequest): Promise<ImportEnding> {
  if (ending.kind !== 'refused' || (await isThere(ending.reason))) return ending
  return { ...ending, reason: 'source-gone', sentence: '' }
}

/** Where everything that is to be imported queues, wherever it comes from, and where it is told how it goes. */
export function createImportDesk({ clock, run, activeTitle, ended, failed }: ImportDeskParts): ImportDesk {
  const changed = createEmitter<undefined>()
  const queue = createImportQueue()
  let course = idleCourse
  let toldProgress = -Infinity
  let cancelTick = (): void => undefined

  /** What `work` gives, or `otherwise` where it throws: an import that never ends would keep all others waiting. */
  async function unlessThrown<Value>(work: () => Value | Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      return await work()
    } catch (error) {
      failed(error)
      return otherwise
    }
  }

  function tell(event: ImportEvent): void {
    course = nextCourse(course, event)
    try {
      changed.emit(undefined)
    } catch (error) {
      failed(error)
    }
  }

  /** No more often than a bar has to move: each time the screen is drawn anew. */
  function tellProgress(progress: ImportProgress): void {
    const at = clock.monotonic()
    course = nextCourse(course, { type: 'progress', progress, at })
    if (at - toldProgress < progressMilliseconds) return
    toldProgress = at
    changed.emit(undefined)
  }

  /** Time passes for what is told, even if nothing is copied. */
  function tick(): void {
    cancelTick = clock.after(tickMilliseconds, () => {
      changed.emit(undefined)
      tick()
    })
  }

  async function takeInTurn(request: ImportRequest): Promise<ImportEnding> {
    tell({ type: 'begun' })
    tick()
    const fell = refusedWith(request.paths[0] ?? '', refusalFor('import-fell'))
    const ran = await unlessThrown(() => run(request, tellProgress), fell)
    const ending = await unlessThrown(() => orGone(ran, request), ran)
    await unlessThrown(() => request.conclude(ending), undefined)
    cancelTick()
    await unlessThrown(() => ended(ending, request), undefined)
    tell({ type: 'ended', ending, activeTitle: activeTitle() })
    return ending
  }

  function take(request: ImportRequest): Promise<ImportEnding> {
    const { origin, name, loose } = request
    tell({ type: 'found', about: { origin, name, loose } })
    return queue(() => takeInTurn(request))
  }

  return {
    take,
    busy: () => course.running !== null || course.waiting.length > 0,
    alone: queue,
    forget: (origin) => tell({ type: 'forgotten', origin }),
    view: () => importView(course, clock.monotonic()),
    stickWork: () => stickWork(course, clock.monotonic()),
    onChange: changed.on,
    dispose: () => cancelTick(),
  }
}
