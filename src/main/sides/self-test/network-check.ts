import { calls, type WindowRole } from '../../../contract/calls/calls.ts'
import { type SelfTestTrial, trial } from '../../personalization/self-test.ts'
import type { mayRequest } from '../../security/request-lock.ts'
import type { pageHeaders } from '../../security/response-headers.ts'

type Locks = { readonly mayRequest: typeof mayRequest; readonly pageHeaders: typeof pageHeaders }

const roles = Object.keys(calls) as WindowRole[]

/** P3: our own schemes and no other; every page starts from nothing, and one page alone may have a camera at all. */
function networkIsShut({ mayRequest: may, pageHeaders: headersOf }: Locks): boolean {
  const outside = ['http://example.org/', 'https://127.0.0.1/', 'ws://example.org/', 'file:///etc/hosts', 'ftp://a/']
  return (
    may('askfirst://player/index.html') &&
    !outside.some(may) &&
    roles.every((role) => {
      const { 'Content-Security-Policy': content = '', 'Permissions-Policy': features = '' } = headersOf(role)
      const camera = features.includes('camera=()') !== (role === 'capture')
      return content.startsWith("default-src 'none'") && !/https?:|wss?:|\*/.test(content) && camera
    })
  )
}

/** The lock on requests and the headers of pages. */
export function networkCheck(locks: Locks): SelfTestTrial {
  return trial('network', 'P3', networkIsShut, locks, [
    { ...locks, mayRequest: () => true },
    { ...locks, pageHeaders: () => ({}) },
  ])
}
