import { openUnstamped } from '../../base/files/open-unstamped.node.ts'
import type { ContentPackage, StoredAsset } from '../content-package.ts'
import { fileBody } from './file-body.node.ts'
import { rangedAnswer } from './ranged-answer.ts'

const address = /^\/content\/([0-9a-f]{64})$/

const notFound = (): Response => new Response(null, { status: 404, headers: { 'Content-Length': '0' } })

function lockedHeaders(type: StoredAsset['type']): Record<string, string> {
  // A drawing styles itself; nothing that is shown here may do more.
  const style = type === 'image/svg+xml' ? "; style-src 'unsafe-inline'" : ''
  return {
    'Content-Type': type,
    'Content-Security-Policy': `sandbox; default-src 'none'${style}`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'public, max-age=31536000, immutable',
  }
}

/**
 * Answers `/content/<sha256>` by digest and never by path. Streams from disk; the file is closed when the body was read or
 * cancelled, which is all that the engine tells of a request that is given up, and keeps no time of that where it is the
 * player's own (P14). A file that changed its size since it was verified is not given.
 */
export async function contentResponse(
  request: Request,
  content: Pick<ContentPackage, 'digests'> | undefined,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD', 'Content-Length': '0' } })
  }
  const digest = address.exec(new URL(request.url).pathname)?.[1]
  const asset = digest === undefined ? undefined : content?.digests.get(digest)
  if (!asset) return notFound()
  const handle = await openUnstamped(asset.path).catch(() => null)
  if (!handle) return notFound()
  const size = await handle.stat().then(
    (stat) => stat.size,
    () => -1,
  )
  if (size !== asset.bytes) {
    await handle.close()
    return notFound()
  }
  const { status, headers, part } = rangedAnswer(request, size)
  const all = { ...lockedHeaders(asset.type), ...headers }
  if (!part) {
    await handle.close()
    return new Response(null, { status, headers: all })
  }
  return new Response(fileBody(handle, part), { status, headers: all })
}
