import type { OfferedInterest } from '../../../contract/package/offered-interests.ts'
import type { Condition } from '../../../contract/package/package.ts'
import { textIn } from '../../../contract/package/package-text.ts'
import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'
import type { Words } from '../../../contract/signals.ts'
import type { PersonalizationWords } from '../words/personalization.de.ts'

const longest = 60

/** A text that came from outside, no longer than a sentence around it can bear. */
export const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** The label of an interest in the language of staff; an id that the package offers no more stands for itself. */
export function interestLabel(
  id: string,
  interests: readonly Pick<OfferedInterest, 'id' | 'label'>[],
  language: StaffLanguage,
): string {
  const label = interests.find((interest) => interest.id === id)?.label
  return shortened(label ? textIn(label, language).text : id)
}

/** The words and interests in use as one list, e.g. `Age: 55 or older`. */
export function wordsInUse(
  used: readonly (keyof Words)[],
  words: Words,
  interests: readonly string[],
  texts: PersonalizationWords['simulator'],
): string {
  const spoken = used.map((name) => {
    const byValue: Readonly<Record<string, string>> = texts.values[name]
    return `${texts.names[name]}: ${byValue[words[name] ?? ''] ?? ''}`
  })
  return [...spoken, ...interests].join(', ')
}

type Naming = {
  readonly interests: readonly Pick<OfferedInterest, 'id' | 'label'>[]
  readonly words: PersonalizationWords['rules']
  readonly language: StaffLanguage
}

/**
 * What has to be the case for a rule, as a clause: groups within groups stand in brackets. Where the opposite has to be the
 * case, each part says its own opposite, and "and" and "or" change places.
 */
export function clauseOf(condition: Condition, naming: Naming, within = false, opposite = false): string {
  const { words } = naming
  const anyOf = opposite ? words.and : words.or
  const allOf = opposite ? words.or : words.and
  if ('signal' in condition) {
    const byValue: Readonly<Record<string, string>> = (opposite ? words.notClauses : words.clauses)[condition.signal]
    const said = condition.is.map((value) => byValue[value] ?? '')
    return grouped(said, anyOf, within)
  }
  if ('interest' in condition) {
    const label = interestLabel(condition.interest, naming.interests, naming.language)
    return opposite ? words.noInterest(label) : words.interest(label)
  }
  if ('not' in condition) return clauseOf(condition.not, naming, within, !opposite)
  const parts = 'all' in condition ? condition.all : condition.any
  const inner = parts.map((part) => clauseOf(part, naming, parts.length > 1, opposite))
  return grouped(inner, 'all' in condition ? allOf : anyOf, within)
}

function grouped(parts: readonly string[], joint: string, within: boolean): string {
  const joined = parts.join(joint)
  return within && parts.length > 1 ? `(${joined})` : joined
}
