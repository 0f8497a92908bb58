import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { questionPath } from '../page/page-words.ts'
import type { Addresses } from './addresses.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

export type ProtocolHandlers = Map<string, ProtocolHandler>

export type ProtocolServer = {
  /** Handlers of a new session, and the secret that its requests carry in `sessionHeader`. */
  register(): { readonly handlers: ProtocolHandlers; readonly secret: string }
  /** Loopback port; resolves once the server listens. */
  readonly port: Promise<number>
  closeIdle(): void
}

/** Says whose request it is, and keeps other programs of this machine out: only Chromium is told the secrets. */
export const sessionHeader = 'x-stand-in-session'

const hopHeaders = /^(host|connection|accept-encoding|sec-.*|upgrade-insecure-requests|x-stand-in-session)$/

/** The loopback server that plays `protocol.handle` for every session: real streaming, ranges and aborts. */
export function createProtocolServer(addresses: Addresses): ProtocolServer {
  const sessions = new Map<string, ProtocolHandlers>()
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`stand-in: the handler of ${incoming.headers.host}${incoming.url} failed: ${error}\n`)
      if (!outgoing.headersSent) outgoing.statusCode = 500
      outgoing.end()
    })
  })
  const port = new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  server.unref()

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = addresses.toApp(`http://${incoming.headers.host ?? ''}${incoming.url ?? '/'}`)
    const handlers = sessions.get(String(incoming.headers[sessionHeader]))
    const scheme = url.slice(0, url.indexOf(':'))
    const handler = handlers?.get(scheme)
    if (!handler) {
      process.stderr.write(`stand-in: no handler for ${url}${handlers ? '' : ' (from no session)'}\n`)
      outgoing.writeHead(502).end()
      return
    }
    // As Electron: a scheme without the privilege is not asked in `cors` mode from elsewhere, whatever it would have answered.
    const { origin } = incoming.headers
    if (
      origin !== undefined &&
      addresses.toApp(origin) !== addresses.originOf(url) &&
      !addresses.isCorsEnabled(scheme)
    ) {
      outgoing.writeHead(403).end()
      return
    }
    const abort = new AbortController()
    outgoing.on('close', () => abort.abort())
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (value === undefined || hopHeaders.test(name)) continue
      const text = Array.isArray(value) ? value.join(', ') : value
      headers.set(name, name === 'origin' || name === 'referer' ? addresses.toApp(text) : text)
    }
    const method = incoming.method ?? 'GET'
    const body =
      method === 'GET' || method === 'HEAD' ? {} : { body: Readable.toWeb(incoming), duplex: 'half' as const }
    const response = await handler(new Request(url, { method, headers, signal: abort.signal, ...body } as RequestInit))
    const out: Record<string, string> = {}
    for (const [name, value] of response.headers) {
      if (name.startsWith('content-security-policy')) {
        out[name] = letQuestionsThrough(addresses.policyToChromium(value), incoming.headers.host ?? '')
      } else out[name] = name === 'location' ? addresses.toChromium(value) : value
    }
    outgoing.writeHead(response.status, out)
    if (!response.body || method === 'HEAD') {
      outgoing.end()
      return
    }
    const stream = Readable.fromWeb(response.body as unknown as NodeReadableStream)
    stream.on('error', () => outgoing.destroy())
    outgoing.on('close', () => stream.destroy())
    stream.pipe(outgoing)
  }

  return {
    register() {
      const secret = randomBytes(16).toString('hex')
      const handlers: ProtocolHandlers = new Map()
      sessions.set(secret, handlers)
      return { handlers, secret }
    },
    port,
    closeIdle: () => server.closeIdleConnections(),
  }
}

/** Keys are asked about by a request that never leaves the page's process tree; its one path must pass the policy. */
export function letQuestionsThrough(policy: string, host: string): string {
  const source = `http://${host.replace(/:\d+$/, '')}${questionPath}`
  return policy
    .split(',')
    .map((one) => {
      const directives = one.split(';').map((directive) => directive.trim())
      const connect = directives.findIndex((directive) => /^connect-src\b/i.test(directive))
      const fallback = directives.find((directive) => /^default-src\b/i.test(directive))
      const widen = (sources: string) => `connect-src ${`${sources.replace(/'none'/gi, '').trim()} ${source}`.trim()}`
      if (connect >= 0) directives[connect] = widen((directives[connect] ?? '').replace(/^connect-src/i, ''))
      else if (fallback) directives.push(widen(fallback.replace(/^default-src/i, '')))
      return directives.filter(Boolean).join('; ')
    })
    .join(', ')
}
