/** The language itself in a BCP 47 tag: `de` for `de-simple`. */
export const baseOf = (language: string): string => language.split('-')[0] ?? language

export type PackageText = {
  readonly text: string
  /** The language that `text` is in: a page marks it where that is not its own. */
  readonly language: string
}

/**
 * A package's text for somebody who asked for `language`: in it, else in its base language, else in the shop's or that
 * one's base, else in the first there is.
 */
export function textIn(
  texts: Readonly<Record<string, string>>,
  language: string,
  shopLanguage: string = language,
): PackageText {
  const wanted = [language, baseOf(language), shopLanguage, baseOf(shopLanguage), ...Object.keys(texts)]
  for (const candidate of wanted) {
    const text = texts[candidate]
    if (text !== undefined) return { text, language: candidate }
  }
  return { text: '', language }
}
