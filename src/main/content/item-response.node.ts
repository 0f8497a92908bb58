import { extname } from 'node:path'
import type { ContentPackage } from './content-package.ts'
import { digestOfLabel } from './item-address.ts'
import { openItemArchive } from './item-archive.node.ts'
import { itemHeaders } from './item-headers.ts'

/** The types of the files in an item's archive, by their extension; anything else is sent as mere bytes. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
}

const notFound = (): Response => new Response(null, { status: 404 })

/** The path inside the archive that a request names; undefined if it is no path at all. */
function pathOf(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname.slice(1))
  } catch {
    return undefined
  }
}

/** Answers `askfirst-item://<label>/<path>` from the archive of that digest, if the active package holds it whole. */
export async function itemResponse(request: Request, content: ContentPackage | undefined): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  const digest = digestOfLabel(host)
  const asset = digest === undefined ? undefined : content?.digests.get(digest)
  const path = pathOf(pathname)
  if (!content || digest === undefined || asset?.type !== 'application/zip' || path === undefined) return notFound()
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
  }
  const opened = await openItemArchive(asset.path)
  if (!opened.ok) return notFound()
  const archive = opened.value
  try {
    const bytes = await archive.read(path)
    if (!bytes) return notFound()
    const headers = {
      ...itemHeaders(digest, !content.unscripted.has(digest)),
      'Content-Type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': String(bytes.length),
    }
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
  } catch {
    return notFound()
  } finally {
    await archive.close()
  }
}
