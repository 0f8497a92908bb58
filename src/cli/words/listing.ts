import type { TextByLanguage } from '../../contract/package/package.ts'

/** A text for the terminal: in English if there is one, else in its first language. */
export function textByLanguageOf(texts: TextByLanguage): string {
  return texts.en ?? Object.values(texts)[0] ?? ''
}
