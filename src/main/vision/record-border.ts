import type { Purposes } from '../../contract/signals.ts'
import { type MainToVision, type VisionToMain, visionToMainSchema } from '../../contract/workers/vision.ts'

export type VisionTask = Extract<MainToVision, { type: 'load' }>['task']

export type RecordBorder = {
  /** The record, if it is exactly what may come now; undefined: whatever came must not be used. */
  accept(message: unknown, monotonic: number): VisionToMain | undefined
  /**
   * Whether what was refused last is no more than a record that came too early, and the first such since one came in time:
   * main itself may have taken the one before late. Anything else that was refused ends the session.
   */
  forgives(): boolean
}

/** Milliseconds: a second, less what a busy machine may shift between two records on their way here. */
const leastInterval = 850

/** What a process may say at all, by what it was started for. */
const sayable: Readonly<Record<VisionTask, readonly VisionToMain['type'][]>> = {
  watch: ['ready', 'fault', 'hint', 'found', 'words', 'doubt'],
  zone: ['ready', 'fault', 'zone'],
}

/**
 * The border between the vision process and main (P5): a record of the closed schema that belongs to the task, and no word of
 * a purpose that was not agreed to. `hint`, `words` and `zone` are taken at least 0.85 s apart; `ready`, `found`, `doubt` and
 * `fault` are taken at any time, once each. There is no other way out of the vision process.
 */
export function createRecordBorder(task: VisionTask, purposes: Purposes): RecordBorder {
  let lastSteady = Number.NEGATIVE_INFINITY
  let early = 0
  let forgiven = false
  const once = new Set<VisionToMain['type']>()
  return {
    forgives: () => forgiven,
    accept(message, monotonic) {
      forgiven = false
      const parsed = visionToMainSchema.safeParse(message)
      if (!parsed.success) return undefined
      const record = parsed.data
      if (!sayable[task].includes(record.type)) return undefined
      if (record.type === 'words' && record.words.ageBand !== undefined && !purposes.ageBand) return undefined
      if (record.type === 'hint' || record.type === 'words' || record.type === 'zone') {
        if (monotonic - lastSteady < leastInterval) {
          early += 1
          forgiven = early === 1
          return undefined
        }
        lastSteady = monotonic
        early = 0
        return record
      }
      if (once.has(record.type)) return undefined
      once.add(record.type)
      return record
    },
  }
}
