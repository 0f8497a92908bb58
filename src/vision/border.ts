import { type VisionToMain, visionToMainSchema } from '../contract/workers/vision.ts'

/** Lets exactly the closed records out of the process (P5); anything else throws, and the process ends on that. */
export function guardBorder(post: (record: VisionToMain) => void): (record: VisionToMain) => void {
  return (record) => post(visionToMainSchema.parse(record))
}
