/** How many words a reader counts in `text`. A number counts, a dash or a dot alone does not. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
