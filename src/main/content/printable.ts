// What a terminal would obey or hide instead of showing: control and format characters, line separators, halves of pairs.
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
const longest = 200

/** A text from a package as a terminal may show it: hidden characters are spelled out, and what is very long is cut. */
export function printable(text: string): string {
  const shown = text.replace(hidden, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown
}
