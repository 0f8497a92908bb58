import { pulsePath } from '../../../contract/item-pulse.ts'
import type { ContentPackage } from '../content-package.ts'
import { digestOfLabel } from './item-address.ts'
import { openItemArchive } from './item-archive.node.ts'
import { itemHeaders } from './item-headers.ts'
import { itemFileType } from './item-types.ts'
import { pulseResponse } from './pulse-response.ts'
import { rangedAnswer } from './ranged-answer.ts'
import { unservedResponse } from './unserved-response.ts'

const refusal = (status: 404 | 405): Response => new Response(null, { status, headers: { 'Content-Length': '0' } })

/** The path inside the archive that an address names, or undefined if it is not valid percent-encoding. */
function pathInside(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname.slice(1))
    return path === '' ? 'index.html' : path
  } catch {
    return undefined
  }
}

/**
 * Answers `askfirst-item://<label>/<path>` from the archive that the label stands for. GET and HEAD, with ranges; what
 * is not in the archive, or does not unpack as declared, is 404; in place of the item's own page it says so.
 */
export async function itemResponse(
  request: Request,
  content: Pick<ContentPackage, 'digests' | 'unscripted'> | undefined,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const { host, pathname } = new URL(request.url)
  const digest = digestOfLabel(host)
  const asset = digest === undefined ? undefined : content?.digests.get(digest)
  const path = pathInside(pathname)
  if (digest === undefined || path === undefined) return refusal(404)
  const isPage = request.method === 'GET' && path === 'index.html'
  const missing = (): Response => (isPage ? unservedResponse(digest) : refusal(404))
  if (!content || asset?.type !== 'application/zip') return missing()
  if (pathname === pulsePath) return pulseResponse(digest)
  const opened = await openItemArchive(asset.path)
  if (!opened.ok) return missing()
  const archive = opened.value
  try {
    const bytes = await archive.read(path)
    if (!bytes) return missing()
    const { status, headers, part } = rangedAnswer(request, bytes.length)
    return new Response(part && new Uint8Array(bytes.subarray(part.start, part.end + 1)), {
      status,
      headers: {
        ...itemHeaders(digest, !content.unscripted.has(digest)),
        ...headers,
        'Content-Type': itemFileType(path),
      },
    })
  } catch {
    return missing()
  } finally {
    await archive.close()
  }
}
