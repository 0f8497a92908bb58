import { expect, test } from 'vitest'
import { pulsePath } from '../../../contract/item-pulse.ts'
import type { ContentPackage } from '../content-package.ts'
import { itemOrigin } from './item-address.ts'
import { itemResponse } from './item-response.node.ts'

const item = 'a'.repeat(64)
const picture = 'b'.repeat(64)
// Neither file is there: the pulse is answered without a look into the item.
const content: Pick<ContentPackage, 'digests' | 'unscripted'> = {
  digests: new Map([
    [item, { type: 'application/zip', path: '/nowhere/item.zip', bytes: 1 }],
    [picture, { type: 'image/png', path: '/nowhere/picture.png', bytes: 1 }],
  ]),
  unscripted: new Set([item]),
}
const ask = (sha256: string, path = pulsePath) => itemResponse(new Request(`${itemOrigin(sha256)}${path}`), content)

test('each item has a page of ours at its own origin, with one line of script and no way to anything', async () => {
  const response = await ask(item)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('setInterval')
  const policy = response.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('connect-src')
  expect(response.headers.get('Permissions-Policy')).toContain('camera=()')
})

test('what is no item has none, and nothing else of the item answers in its place', async () => {
  expect((await ask(picture)).status).toBe(404)
  expect((await ask('c'.repeat(64))).status).toBe(404)
  expect((await ask(item, '/~askfirst/other.html')).status).toBe(404)
})
