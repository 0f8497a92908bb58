/** The entries of a list as people type it: with commas between them, each once. */
export function entriesOf(text: string): readonly string[] {
  const entries = text.split(',').map((entry) => entry.trim())
  return [...new Set(entries.filter((entry) => entry !== ''))]
}
