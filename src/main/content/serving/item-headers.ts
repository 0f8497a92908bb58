import { originOf } from '../../security/origins.ts'
import { deniedFeatures } from '../../security/response-headers.ts'
import { itemOrigin } from './item-address.ts'

/**
 * The locks around an HTML item, the only foreign code there is: it may use what is in its own archive and nothing
 * else. `scripts` false (P11, for items that a camera signal can call): none of its scripts run, it stays where it is, and it
 * draws no picture but those in its archive, which were looked through.
 */
export function itemHeaders(sha256: string, scripts: boolean): Record<string, string> {
  const own = itemOrigin(sha256)
  const policy = [
    "default-src 'none'",
    `script-src ${scripts ? `${own} 'unsafe-inline'` : "'none'"}`,
    `style-src ${own} 'unsafe-inline'`,
    `img-src ${own}${scripts ? ' data:' : ''}`,
    `font-src ${own} data:`,
    `media-src ${own} data:`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${originOf('player')} ${originOf('settings')}`,
    // A page may send itself elsewhere without a script: to another page of the package, which has scripts, or a code.
    ...(scripts ? [] : ['sandbox']),
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'public, max-age=31536000, immutable',
    // A sandboxed frame has no origin by name, and fonts are asked for by origin.
    'Access-Control-Allow-Origin': '*',
  }
}
