import { itemUnserved } from '../../../contract/item-unserved.ts'
import { originOf } from '../../security/origins.ts'
import { itemHeaders } from './item-headers.ts'

const page = `<!doctype html><meta charset="utf-8"><title>Unserved</title><script>parent.postMessage('${itemUnserved}','*')</script>`

/**
 * What comes in place of the page of an item that cannot be served: a page of ours that says so to the player page, which
 * skips the item then. It is not kept: the file may be whole again the next time.
 */
export function unservedResponse(sha256: string): Response {
  return new Response(page, {
    status: 404,
    headers: {
      ...itemHeaders(sha256, false),
      'Content-Security-Policy': `default-src 'none'; script-src 'unsafe-inline'; base-uri 'none'; frame-ancestors ${originOf('player')}`,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}
