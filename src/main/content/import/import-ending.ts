import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { Refusal } from '../manifest/refusal.ts'
import { refusalSentence } from '../manifest/refusal-sentence.ts'
import type { ImportOutcome } from './import-outcome.ts'

export function refusedWith(path: string, refusal: Refusal): ImportEnding {
  return { kind: 'refused', path, reason: refusal.reason, sentence: refusalSentence(refusal) }
}

/** How the import of the package at `path` ended, as main is told. */
export function endingOf(path: string, outcome: ImportOutcome): ImportEnding {
  if (outcome.kind === 'refused') return refusedWith(path, outcome.refusal)
  if (outcome.kind === 'aborted') return outcome
  const { id, version } = outcome.package
  return {
    kind: 'activated',
    path,
    id,
    version,
    title: outcome.title,
    copied: outcome.copied,
    repaired: outcome.repaired,
  }
}
