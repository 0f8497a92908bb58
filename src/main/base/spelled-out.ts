// What would be obeyed, or hide or turn what stands beside it: control and format characters, line separators, halves of
// pairs, and what is no character at all.
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\p{Noncharacter_Code_Point}]/gu

function escapeOf(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16)
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`
}

/**
 * A text from outside as it can be shown: its hidden characters are spelled out. What is longer than `longest`, in UTF-16
 * units, is cut before a whole character and ends in a sign for it, within that length.
 */
export function spelledOut(text: string, longest: number): string {
  const shown = text.replace(hidden, escapeOf)
  if (shown.length <= longest) return shown
  const cut = shown.slice(0, longest - 1)
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`
}
