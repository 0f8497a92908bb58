import { type VisionToMain, visionToMainSchema } from '../../contract/vision.ts'

export type RecordBorder = {
  /** The record, if it is exactly what may come now; undefined: whatever came must not be used, and the session ends. */
  accept(message: unknown, monotonic: number): VisionToMain | undefined
}

/** A second, less what a busy machine may shift between two records on their way here. */
const leastInterval = 850

/**
 * The border between the vision process and main (P5): a record of the closed schema, at most one a second, and each
 * of the records that end a phase only once. There is no other way out of the vision process.
 */
export function createRecordBorder(): RecordBorder {
  let lastSteady = Number.NEGATIVE_INFINITY
  const once = new Set<VisionToMain['type']>()
  return {
    accept(message, monotonic) {
      const parsed = visionToMainSchema.safeParse(message)
      if (!parsed.success) return undefined
      const record = parsed.data
      if (record.type === 'hint' || record.type === 'words') {
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
