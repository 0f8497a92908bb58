import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { dirname, extname, join } from 'node:path'
import { build } from 'vite'
import { z } from 'zod'
import { pulsePath } from '../../src/contract/item-pulse.ts'
import { pulseResponse } from '../../src/main/content/serving/pulse-response.ts'
import { unservedResponse } from '../../src/main/content/serving/unserved-response.ts'
import { pageHeaders } from '../../src/main/security/response-headers.ts'
import { beneath, cssOf } from './colours.ts'

const root = join(import.meta.dirname, '../..')
const stageFolder = join(root, 'src/renderer/player/stage')
const bundleFolder = join(root, 'node_modules/.cache/askfirst/stage-bundle')
const addressSchema = z.object({ port: z.number() })
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.mov': 'video/mp4',
  '.mkv': 'video/webm',
  '.webm': 'video/webm',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
}
const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stage</title><link rel="stylesheet" href="stage.css">' +
  '<style>html,body{margin:0;height:100%;background:#000}#stage{width:100vw;height:100vh}' +
  `#stage>.stage-fallback{background:${cssOf(beneath)}}#stage>.stage-fallback>*{display:none}</style></head>` +
  '<body><div id="stage"></div></body></html>'

export type StageServer = {
  readonly address: string
  /** Pages of packages come from another site than the stage. */
  readonly pageAddress: string
  close(): Promise<void>
}

async function bundle(): Promise<void> {
  await build({
    configFile: false,
    base: './',
    root,
    logLevel: 'error',
    build: {
      outDir: bundleFolder,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: join(stageFolder, 'stage.ts'),
        formats: ['es'],
        fileName: 'stage',
      },
    },
  })
}

/** Bundles the stage and serves it, with the headers of the player page, beside the files of `mediaFolder`. */
export async function serveStage(mediaFolder: string): Promise<StageServer> {
  await bundle()
  let port = 0
  const policy = (value: string) => value.replace(/frame-src [^;]*/, `frame-src http://localhost:${port}`)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/index.html') {
      const headers = Object.entries(pageHeaders('player')).map(([name, value]) => [name, policy(value)])
      response.writeHead(200, { ...Object.fromEntries(headers), 'Content-Type': 'text/html; charset=utf-8' }).end(page)
      return
    }
    if (pathname === pulsePath) {
      // The page of any item; only who may show it is another here.
      const pulse = pulseResponse('0'.repeat(64))
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(await pulse.text())
      return
    }
    const name = pathname.slice(pathname.lastIndexOf('/') + 1)
    const folder = pathname.startsWith('/content/')
      ? mediaFolder
      : name === 'stage.css'
        ? stageFolder
        : join(bundleFolder, dirname(pathname))
    if (name.startsWith('silent')) return
    const body = await readFile(join(folder, name)).catch(() => null)
    if (!body && name.endsWith('.html')) {
      const unserved = unservedResponse('0'.repeat(64))
      response.writeHead(unserved.status, { 'Content-Type': 'text/html' }).end(await unserved.text())
      return
    }
    if (!body) {
      response.writeHead(404).end()
      return
    }
    const [, from, until] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
    const first = Number(from ?? 0)
    const last = until ? Number(until) : body.length - 1
    response.writeHead(from === undefined ? 200 : 206, {
      'Content-Type': types[extname(name)] ?? 'application/octet-stream',
      'Content-Length': last - first + 1,
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'no-store',
      ...(from === undefined ? {} : { 'Content-Range': `bytes ${first}-${last}/${body.length}` }),
    })
    response.end(body.subarray(first, last + 1))
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = addressSchema.parse(server.address()).port
  return {
    address: `http://127.0.0.1:${port}`,
    pageAddress: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
