import { pulseMilliseconds } from '../../../contract/item-pulse.ts'
import { originOf } from '../../security/origins.ts'
import { itemHeaders } from './item-headers.ts'

const page = `<!doctype html><meta charset="utf-8"><title>Pulse</title><script>setInterval(()=>parent.postMessage('pulse','*'),${pulseMilliseconds})</script>`

/** The page that tells whether an item leaves its thread free; under the item's locks, and allowed its own line of script. */
export function pulseResponse(sha256: string): Response {
  return new Response(page, {
    headers: {
      ...itemHeaders(sha256, false),
      'Content-Security-Policy': `default-src 'none'; script-src 'unsafe-inline'; base-uri 'none'; frame-ancestors ${originOf('player')}`,
      'Content-Type': 'text/html; charset=utf-8',
    },
  })
}
