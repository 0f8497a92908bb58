/**
 * Writes a number with its word, as `language` has both: `count(1, 'file', 'files')` is "1 file", `count(20000, …)` is
 * "20,000 files". Enough for German and English, which have two forms.
 */
export function counting(language: 'de' | 'en'): (n: number, one: string, other: string) => string {
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  return (n, one, other) => `${number.format(n)} ${plural.select(n) === 'one' ? one : other}`
}
