import { expect, test } from 'vitest'
import { createAddresses } from './addresses.ts'
import { letQuestionsThrough } from './protocol-server.ts'

const addresses = createAddresses()
addresses.register('sample')
addresses.register('sample-item')

test.each([
  ['sample://player/a/b.html?c#d', 'http://player.sample.localhost/a/b.html?c#d'],
  ['sample://player', 'http://player.sample.localhost/'],
  [`sample-item://${'a'.repeat(63)}/x`, `http://${'a'.repeat(63)}.sample-item.localhost/x`],
])('%s is carried as %s', (app, chromium) => {
  expect(addresses.toChromium(app)).toBe(chromium)
  expect(addresses.toApp(chromium)).toBe(app.endsWith('player') ? `${app}/` : app)
})

test('other addresses stay as they are', () => {
  for (const other of ['https://example.com/', 'blob:x', 'data:,x', 'http://player.other.localhost/']) {
    expect(addresses.toChromium(other)).toBe(other)
    expect(addresses.toApp(other)).toBe(other)
  }
})

test('a label over 63 characters is refused: no host name can hold it', () => {
  expect(() => addresses.toChromium(`sample-item://${'a'.repeat(64)}/`)).toThrow('not in the stand-in')
})

test('origins are spelled as Electron spells them', () => {
  expect(addresses.originOf('sample://player/page.html')).toBe('sample://player')
  expect(addresses.originOf('https://example.com/x')).toBe('https://example.com')
})

test('a policy means the same for the carried addresses', () => {
  expect(addresses.policyToChromium("frame-src sample-item:; img-src 'self' sample://player data:")).toBe(
    "frame-src sample-item: http://*.sample-item.localhost; img-src 'self' sample://player http://player.sample.localhost data:",
  )
})

test('only the path of key questions is added to what a page may connect to', () => {
  const path = 'http://player.sample.localhost/__stand-in__/'
  expect(letQuestionsThrough("default-src 'none'", 'player.sample.localhost:80')).toBe(
    `default-src 'none'; connect-src ${path}`,
  )
  expect(letQuestionsThrough("connect-src 'self'; img-src *", 'player.sample.localhost')).toBe(
    `connect-src 'self' ${path}; img-src *`,
  )
})
