import type { Purposes } from '../../contract/signals.ts'
import { type MainToVision, type VisionToMain, visionToMainSchema } from '../../contract/workers/vision.ts'

export type VisionTask = Extract<MainToVision, { type: 'load' }>['task']

export type RecordBorder = {
  /** The record, if it is exactly what may come now; undefined: whatever came must not be used, and the session ends. */
  accept(message: unknown, monotonic: number): VisionToMain | undefined
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
 * a purpose that was not agreed to. `hint`, `words` and `zone` have to be at least 0.85 s apart; `ready`, `found`, `doubt` and
 * `fault` are taken at any time, once each. There is no other way out of the vision process.
 */
export function createRecordBorder(task: VisionTask, purposes: Purposes): RecordBorder {
  let lastSteady = Number.NEGATIVE_INFINITY
  const once = new Set<VisionToMain['type']>()
  return {
    accept(message, monotonic) {
      const parsed = visionToMainSchema.safeParse(message)
      if (!parsed.success) return undefined
      const record = parsed.data
      if (!sayable[task].includes(record.type)) return undefined
      if (record.type === 'words' && record.words.ageBand !== undefined && !purposes.ageBand) return undefined
      if (record.type === 'hint' || record.type === 'words' || record.type === 'zone') {
        if (monotonic - lastSteady < leastInterval) return undefined
        lastSteady = monotonic
        return record
      }
      if (once.has(record.type)) return undefined
      once.add(record.type)
      return record
    },
  }
}
