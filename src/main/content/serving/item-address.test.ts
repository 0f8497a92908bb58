import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOfLabel, itemOrigin, labelOfDigest, sourceAddress } from './item-address.ts'

const digests = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

test('every digest has a label of its own that fits a host name and leads back to it', () => {
  fc.assert(
    fc.property(digests, (digest) => {
      const label = labelOfDigest(digest)
      expect(label).toMatch(/^[a-z2-7]{52}$/)
      expect(digestOfLabel(label)).toBe(digest)
    }),
  )
})

test('a label is the base32 of RFC 4648', () => {
  const digest = createHash('sha256').update('').digest('hex')
  expect(labelOfDigest(digest)).toBe('4oymiquy7qobjgx36tejs35zeqt24qpemsnzgtfeswmrw6csxbkq')
})

test('no other host is a label', () => {
  const label = labelOfDigest('f'.repeat(64))
  const others = [
    '',
    'player',
    label.slice(1),
    `${label}a`,
    label.toUpperCase(),
    `1${label.slice(1)}`,
    `${label.slice(0, -1)}b`,
  ]
  for (const other of others) expect(digestOfLabel(other), other).toBeUndefined()
})

test('pictures and videos are found on the page host, HTML items on their own', () => {
  const digest = 'ab'.repeat(32)
  expect(sourceAddress(digest, 'image')).toBe(`/content/${digest}`)
  expect(sourceAddress(digest, 'video')).toBe(`/content/${digest}`)
  expect(sourceAddress(digest, 'html')).toBe(`${itemOrigin(digest)}/index.html`)
  expect(new URL(sourceAddress(digest, 'html')).host).toBe(labelOfDigest(digest))
})

test('what was damaged and brought again has another address, that leads to the same', () => {
  const sha256 = 'ab'.repeat(32)
  for (const kind of ['image', 'video', 'html'] as const) {
    const [address, again] = [sourceAddress(sha256, kind), sourceAddress(sha256, kind, 2)]
    expect(again).not.toBe(address)
    expect(new URL(again, 'askfirst://player').pathname).toBe(new URL(address, 'askfirst://player').pathname)
  }
})
