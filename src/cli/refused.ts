import type { Refusal } from '../main/content/manifest/refusal.ts'
import { refusalSentence } from '../main/content/manifest/refusal-sentence.ts'
import type { Ending } from './command.ts'

/** How a command ends when a package was not taken. */
export function refused(refusal: Refusal): Ending {
  return { kind: 'refused', reason: refusal.reason, sentence: refusalSentence(refusal) }
}
