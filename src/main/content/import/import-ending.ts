import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { Refusal } from '../manifest/refusal.ts'
import { refusalSentence } from '../manifest/refusal-sentence.ts'
import { printable } from '../printable.ts'
import type { ImportOutcome } from './import-outcome.ts'

/** The file of the package that a refusal is about, by its path in there; undefined: it is about no one file. */
function fileOf({ path: [part, name] }: Refusal): string | undefined {
  return part === 'assets' && typeof name === 'string' ? printable(name) : undefined
}

export function refusedWith(path: string, refusal: Refusal): ImportEnding {
  const file = fileOf(refusal)
  return {
    kind: 'refused',
    path,
    reason: refusal.reason,
    sentence: refusalSentence(refusal),
    ...(file !== undefined && { file }),
  }
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
