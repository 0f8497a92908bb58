import type { CallReason } from '../reasons.ts'

/** What main answers to a call: done, or why not. */
export type CallAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: CallReason }
