import { type PackageText, textIn } from '../../../contract/package/package-text.ts'
import type { Language } from '../../../contract/settings/settings.ts'
import { listInWords } from '../../ui/formats.ts'
import type { CustomerWords } from '../../ui/words/words.ts'
import type { DeclaredView, WatchingView } from '../scene.ts'
import { wordText } from './word-text.ts'

/** One subject for the clauses that share it: after the first, it goes without saying. */
function underOneSubject(clauses: readonly string[], subject: string | null): readonly string[] {
  if (subject === null) return clauses
  return clauses.map((clause, place) => {
    const follows = clauses[place - 1]?.startsWith(subject) === true
    return follows && clause.startsWith(subject) ? clause.slice(subject.length) : clause
  })
}

function because(clauses: readonly string[], { language, reason }: CustomerWords): string {
  if (clauses.length === 0) return reason.general
  return reason.because(listInWords(underOneSubject(clauses, reason.subject), language))
}

/** Why the customer sees what is on, from the words alone: no title, no id, and never the age itself (P10). */
export function watchingReason({ words: known, used, everyone }: WatchingView, words: CustomerWords): string {
  if (everyone) return words.reason.everyone
  const clauses = used.map((name) => wordText(name, known, words.reason.clauses)).filter((text) => text !== undefined)
  return because(clauses, words)
}

export type DeclaredReason = {
  readonly text: string
  /** The package's own words in `text`, with the language that each is in. */
  readonly labels: readonly PackageText[]
}

/** Why this offer is on, where somebody told by touch what suits them (P12). */
export function declaredReason(view: DeclaredView, words: CustomerWords, shopLanguage: Language): DeclaredReason {
  const { interests, usedInterests, used, declaration } = view
  const labels = interests
    .filter(({ id }) => usedInterests.includes(id))
    .map(({ label }) => textIn(label, words.language, shopLanguage))
  const clauses: string[] = []
  const quoted = labels.map(({ text }) => words.reason.quoted(text))
  if (labels.length > 0) clauses.push(words.reason.interests(listInWords(quoted, words.language)))
  if (used.includes('audience'))
    clauses.push(declaration.audience === 'one' ? words.reason.declaredOne : words.reason.declaredGroup)
  if (used.includes('ageBand')) clauses.push(words.reason.declaredAge)
  return { text: because(clauses, words), labels }
}
