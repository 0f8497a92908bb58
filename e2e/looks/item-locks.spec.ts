import { expect, test } from '@playwright/test'
import { itemHeaders } from '../../src/main/content/serving/item-headers.ts'

const leaves = '<!doctype html><meta http-equiv="refresh" content="0;url=http://elsewhere.localhost/"><p>at home</p>'
// Off the player the frame around an item is not of the player's own address.
const locks = (scripts: boolean): Record<string, string> => {
  const headers = itemHeaders('a'.repeat(64), scripts)
  const policy = headers['Content-Security-Policy']?.replace(/frame-ancestors [^;]*/, '') ?? ''
  return { ...headers, 'Content-Security-Policy': policy, 'Content-Type': 'text/html' }
}
const frame = (host: string) => `<iframe sandbox="allow-scripts" id="${host}" src="http://${host}.localhost/"></iframe>`

test('P11: an item that a camera word can call does not send itself to another page, where a script or a code could be', async ({
  page,
}) => {
  await page.route('**/*', (route) => {
    const { hostname } = new URL(route.request().url())
    if (hostname === 'called.localhost') return route.fulfill({ headers: locks(false), body: leaves })
    if (hostname === 'uncalled.localhost') return route.fulfill({ headers: locks(true), body: leaves })
    const body = hostname === 'elsewhere.localhost' ? '<p>elsewhere</p>' : frame('called') + frame('uncalled')
    return route.fulfill({ contentType: 'text/html', body })
  })
  await page.goto('http://shop.localhost/')
  await expect(page.frameLocator('#called').locator('p')).toHaveText('at home')
  await expect(page.frameLocator('#uncalled').locator('p'), 'control: any other item may').toHaveText('elsewhere')
  await expect(page.frameLocator('#called').locator('p')).toHaveText('at home')
})
