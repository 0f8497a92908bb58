/** What part of a file a request asks for; `start` and `end` are byte positions, both included. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' }

const pattern = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i

/**
 * Reads a `Range` header for a file of `size` bytes: `a-b`, `a-` and `-n`. A header that is none of them, several
 * ranges included, is ignored as RFC 9110, section 14.2 allows; one that names nothing in the file is unsatisfiable.
 */
export function byteRange(header: string | null, size: number): ByteRange {
  const match = header === null ? null : pattern.exec(header)
  const [, from = '', to = ''] = match ?? []
  if (!match || (from === '' && to === '')) return { kind: 'whole' }
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', start: size - length, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return { kind: 'whole' }
  return start >= size ? { kind: 'unsatisfiable' } : { kind: 'part', start, end }
}
