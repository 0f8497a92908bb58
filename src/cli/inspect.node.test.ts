import { expect, test } from 'vitest'
import { askfirst, at, demo, withShopFolder } from './shop-folder.fixture.ts'

withShopFolder()

test('askfirst inspect tells what a package holds and who signed it, without trusting it', async () => {
  const { code, out } = await askfirst('inspect', demo)
  expect(code).toBe(0)
  expect(out).toContain('beet-demo 1')
  expect(out).toContain('not signed')
  expect((await askfirst('inspect', at('shop/manifest.json'))).code).toBe(1)
})
