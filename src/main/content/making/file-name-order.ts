/** "2" comes before "10", as people who number their pictures mean it. */
const byName = new Intl.Collator('en', { numeric: true })

export function inFileNameOrder(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => byName.compare(a, b) || (a < b ? -1 : 1))
}
