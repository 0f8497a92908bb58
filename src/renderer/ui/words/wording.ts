import type { CustomerWords } from './words.ts'

/** Text by its place among the words; where a sentence is made from something, `{1}` and `{2}` stand for that. */
function sentences(entry: unknown): unknown {
  if (typeof entry === 'function') {
    return entry(...Array.from({ length: entry.length }, (_, place) => `{${place + 1}}`))
  }
  if (typeof entry !== 'object' || entry === null) return entry
  if (Array.isArray(entry)) return entry.map(sentences)
  return Object.fromEntries(Object.entries(entry).map(([name, inner]) => [name, sentences(inner)]))
}

/**
 * All that can be read before a yes, in every language: the sheet, its second layer, and the short sheet of a pause. The
 * build keeps it as `wording.json`, and its checksum names the wording in the receipts (P13).
 */
export function wordingOf(tongues: readonly CustomerWords[]): string {
  const said = tongues.map(({ language, sheet, way, paused }) => [language, sentences({ sheet, way, paused })])
  return `${JSON.stringify(Object.fromEntries(said), null, 1)}\n`
}
