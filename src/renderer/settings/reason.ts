import { type CallReason, callReasonSchema } from '../../contract/reasons.ts'

/** Why a call was rejected: its error's message is the reason code. */
export function reasonOf(error: unknown): CallReason {
  const { data } = callReasonSchema.safeParse(error instanceof Error ? error.message : undefined)
  return data ?? 'internal'
}
