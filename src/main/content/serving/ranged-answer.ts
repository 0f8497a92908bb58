import { byteRange } from './byte-range.ts'

export type RangedAnswer = {
  readonly status: 200 | 206 | 416
  readonly headers: Record<string, string>
  /** The bytes that belong into the body, both ends included; null: none. */
  readonly part: { readonly start: number; readonly end: number } | null
}

/**
 * How a GET or HEAD for a file of `size` bytes is answered. Chromium takes the length of a `stream` scheme from these
 * headers without checking for 206, so they are exact to the byte.
 */
export function rangedAnswer(request: Request, size: number): RangedAnswer {
  const range = byteRange(request.headers.get('range'), size)
  const base = { 'Accept-Ranges': 'bytes' }
  if (range.kind === 'unsatisfiable') {
    return {
      status: 416,
      headers: { ...base, 'Content-Range': `bytes */${size}`, 'Content-Length': '0' },
      part: null,
    }
  }
  const { start, end } = range.kind === 'part' ? range : { start: 0, end: size - 1 }
  const headers: Record<string, string> = { ...base, 'Content-Length': String(end - start + 1) }
  if (range.kind === 'part') headers['Content-Range'] = `bytes ${start}-${end}/${size}`
  const wanted = request.method !== 'HEAD' && end >= start
  return { status: range.kind === 'part' ? 206 : 200, headers, part: wanted ? { start, end } : null }
}
