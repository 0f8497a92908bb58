import type { ImportView, ImportWork } from '../../../contract/views/import-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { nameInPath } from '../stick/name-in-path.ts'
import { type CopyPace, secondsLeft, withCopied } from './copy-pace.ts'
import type { ImportProgress } from './import-outcome.ts'
import { type ImportAbout, noAllowances, onRequest } from './import-request.ts'

type Running = { readonly about: ImportAbout; readonly progress: ImportProgress; readonly pace: CopyPace }

/**
 * All imports together, as people are told of them.
 *
 *     found ── begun ──▶ checking ── progress ──▶ copying ── ended ──▶ done, refused or source-gone ── forgotten ──▶
 *                            └──────────────────────── ended ───────────▶
 */
export type ImportCourse = {
  readonly waiting: readonly ImportAbout[]
  readonly running: Running | null
  /** How the last one ended. */
  readonly last: ImportWork | null
}

export const idleCourse: ImportCourse = { waiting: [], running: null, last: null }

export type ImportEvent =
  | { readonly type: 'found'; readonly about: ImportAbout }
  /** The first that waits has its turn. */
  | { readonly type: 'begun' }
  /** `at`: monotonic milliseconds. */
  | { readonly type: 'progress'; readonly progress: ImportProgress; readonly at: number }
  /** `activeTitle`: of the package that is active now. */
  | { readonly type: 'ended'; readonly ending: ImportEnding; readonly activeTitle: string }
  | { readonly type: 'forgotten'; readonly origin: ImportAbout['origin'] }

/** What lies in the inbox does not stay there when it was refused: whoever wants it all the same chooses it. */
function mayBeAskedFor({ origin, loose }: ImportAbout): boolean {
  return origin !== 'inbox' || loose
}

function workAfter(about: ImportAbout, ending: ImportEnding, activeTitle: string): ImportWork | null {
  switch (ending.kind) {
    case 'aborted':
      return null
    case 'activated': {
      const { title, repaired, passedOver, leftOut } = ending
      const outcome = repaired ? 'repaired' : 'activated'
      return {
        ...about,
        stage: 'done',
        outcome,
        title,
        ...(passedOver && { passedOver: nameInPath(passedOver.path) }),
        ...(leftOut && { leftOut }),
      }
    }
    case 'refused': {
      const { reason, sentence, file } = ending
      if (reason === 'source-gone') return { ...about, stage: 'source-gone' }
      if (reason === 'already-active') {
        return { ...about, stage: 'done', outcome: 'already-active', title: activeTitle }
      }
      const wouldHelp = onRequest({ allowances: noAllowances }, reason) !== undefined
      return {
        ...about,
        stage: 'refused',
        reason,
        sentence,
        ...(file !== undefined && { file }),
        onRequest: wouldHelp && mayBeAskedFor(about),
      }
    }
  }
}

/** The course after what happened; the same one where the event says nothing about it. */
export function nextCourse(course: ImportCourse, event: ImportEvent): ImportCourse {
  const { waiting, running, last } = course
  switch (event.type) {
    case 'found':
      return { ...course, waiting: [...waiting, event.about] }
    case 'begun': {
      const [about, ...rest] = waiting
      return about
        ? { ...course, waiting: rest, running: { about, progress: { bytes: 0, total: null }, pace: [] } }
        : course
    }
    case 'progress': {
      if (!running) return course
      const { progress, at } = event
      const pace = progress.total === null ? [] : withCopied(running.pace, progress.bytes, at)
      return { ...course, running: { ...running, progress, pace } }
    }
    case 'ended':
      return running
        ? { ...course, running: null, last: workAfter(running.about, event.ending, event.activeTitle) }
        : course
    case 'forgotten':
      return last?.origin === event.origin ? { ...course, last: null } : course
  }
}

function runningWork({ about, progress: { bytes, total }, pace }: Running, now: number): ImportWork {
  if (total === null || total === 0) return { ...about, stage: 'checking' }
  return { ...about, stage: 'copying', bytes, total, secondsLeft: secondsLeft(pace, total, now) }
}

/** What staff are told in the settings window; `now` in monotonic milliseconds. */
export function importView({ waiting, running, last }: ImportCourse, now: number): ImportView {
  const [next] = waiting
  const work = running ? runningWork(running, now) : next ? ({ ...next, stage: 'found' } as const) : last
  return { work, waiting: running ? waiting.length : Math.max(0, waiting.length - 1) }
}

/** What stands on the screen: only what comes from a stick, even if another import goes first. */
export function stickWork({ waiting, running, last }: ImportCourse, now: number): ImportWork | null {
  if (running?.about.origin === 'stick') return runningWork(running, now)
  const next = waiting.find(({ origin }) => origin === 'stick')
  if (next) return { ...next, stage: 'found' }
  return last?.origin === 'stick' ? last : null
}
