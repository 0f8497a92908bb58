// Control characters, marks that turn the direction of what follows, line separators and non-characters.
const hidden = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u

/** Whether a text can be shown as it is written: well-formed Unicode without characters that hide or reorder others. */
export function textIsClean(text: string): boolean {
  return text.isWellFormed() && !hidden.test(text)
}

/** The text without what `textIsClean` forbids. */
export function cleanedText(text: string): string {
  return text.replace(new RegExp(`${hidden.source}|\\p{Cs}`, 'gu'), '')
}
