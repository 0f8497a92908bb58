import type { CallReason } from '../../contract/reasons.ts'
import { de } from './words/de.ts'

const isReason = (text: string): text is CallReason => Object.hasOwn(de.refusals, text)

/** Why a call was rejected: its error's message is the reason code. */
export function reasonOf(error: unknown): CallReason {
  return error instanceof Error && isReason(error.message) ? error.message : 'internal'
}
