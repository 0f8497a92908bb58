import type { VisionToMain } from '../../contract/workers/vision.ts'
import type { Clock } from '../base/time/clock.ts'
import type { VisionProcess, VisionProcessReports } from './vision-process.electron.ts'

/** What became of the trial; only `found` means that a session could be kept. */
export type DrawnFaceOutcome =
  | 'found'
  /** Until the deadline nothing was found where a face was drawn. */
  | 'not-found'
  /** A face was found before one was drawn: the control failed. */
  | 'found-nobody'
  /** The process said something that is no record, or could not begin; its own code where it said one. */
  | 'record-invalid'
  | Extract<VisionToMain, { type: 'fault' }>['code']
  /** The process ended by itself. */
  | 'process-gone'
  /** Whatever it said before: it does not end, not even when it is killed. */
  | 'not-ended'

/** Milliseconds: the models load in half a second and the face is found in two; and a killed process goes in 200. */
const deadline = 20_000
const endsWithin = 3_000

/**
 * Tries the vision process on the face that it draws itself (P16): it must say that nobody is there while nothing is
 * drawn, and then find the face. No port leads to any page, and no camera is touched. Answers once the process is gone.
 */
export function tryDrawnFace(
  start: (reports: VisionProcessReports) => Pick<VisionProcess, 'load' | 'frames' | 'end'>,
  clock: Clock,
): Promise<DrawnFaceOutcome> {
  return new Promise((resolve) => {
    let outcome: DrawnFaceOutcome | undefined
    let saidNobody = false
    let cancel = (): void => undefined
    const settle = (result: DrawnFaceOutcome): void => {
      if (outcome) return
      outcome = result
      cancel()
      cancel = clock.after(endsWithin, () => resolve('not-ended'))
      vision.end()
    }
    const vision = start({
      record(record) {
        if (record.type === 'ready') vision.frames()
        else if (record.type === 'fault') settle(record.code)
        else if (record.type === 'hint') saidNobody ||= record.hint === 'no-face'
        else if (record.type === 'found') settle(saidNobody ? 'found' : 'found-nobody')
      },
      invalid: () => settle('record-invalid'),
      gone() {
        cancel()
        resolve(outcome ?? 'process-gone')
      },
    })
    cancel = clock.after(deadline, () => settle('not-found'))
    vision.load({ purposes: { presence: true, ageBand: false }, task: 'watch', source: 'drawn' })
  })
}
