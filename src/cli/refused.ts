import type { Refusal } from '../main/content/refusal.ts'
import type { Ending } from './command.ts'
import { refusalSentence } from './words/refusals.ts'

/** How a command ends when a package was not taken. */
export function refused(refusal: Refusal): Ending {
  return { kind: 'refused', reason: refusal.reason, sentence: refusalSentence(refusal) }
}
