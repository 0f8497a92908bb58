import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ContentPackage } from './content-package.ts'
import { rangedAnswer } from './ranged-answer.ts'

const prefix = '/content/'

/** A file that is opened as a page by itself must do nothing; an SVG in a picture needs its own styles. */
const policyOf = (type: string): string =>
  `sandbox; default-src 'none'${type === 'image/svg+xml' ? "; style-src 'unsafe-inline'" : ''}`

/**
 * Answers `/content/<sha256>` from the active package: by digest, never by path. GET and HEAD, with exact ranges. The
 * file is read while it is sent, and closed when nobody wants the rest.
 */
export async function contentResponse(request: Request, content: ContentPackage | undefined): Promise<Response> {
  const { pathname } = new URL(request.url)
  const asset = pathname.startsWith(prefix) ? content?.digests.get(pathname.slice(prefix.length)) : undefined
  if (!asset) return new Response(null, { status: 404 })
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
  }
  const { status, headers, part } = rangedAnswer(request, asset.bytes)
  const all = {
    ...headers,
    'Content-Type': asset.type,
    'Content-Security-Policy': policyOf(asset.type),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'public, max-age=31536000, immutable',
  }
  if (!part) return new Response(null, { status, headers: all })
  const file = createReadStream(asset.path, part)
  request.signal.addEventListener('abort', () => file.destroy(), { once: true })
  // Node's web streams and the ones of Response are the same thing under two types.
  return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array>, { status, headers: all })
}
