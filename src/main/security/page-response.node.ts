import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { calls, type WindowRole } from '../../contract/calls/calls.ts'
import { pageHeaders } from './response-headers.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

function isRole(host: string): host is WindowRole {
  return Object.hasOwn(calls, host)
}

/**
 * Answers a request for a built page or what belongs to it. `index.html` of a host is the page of that role; everything
 * else comes from the shared `assets` folder. No other file of the application can be named.
 */
export async function pageResponse(request: Request, rendererDirectory: string): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  if (!isRole(host) || (request.method !== 'GET' && request.method !== 'HEAD'))
    return new Response(null, { status: 404 })
  const path = pathname === '/index.html' ? `/${host}/index.html` : pathname
  const file = normalize(join(rendererDirectory, decodeURIComponent(path)))
  const type = types[extname(file)]
  const allowed = pathname === '/index.html' || file.startsWith(join(rendererDirectory, 'assets') + sep)
  if (!allowed || !type) return new Response(null, { status: 404 })
  try {
    const body = request.method === 'HEAD' ? null : await readFile(file)
    return new Response(body, { headers: { ...pageHeaders(host), 'Content-Type': type } })
  } catch {
    return new Response(null, { status: 404 })
  }
}
