import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNewerVersion } from './version-order.ts'

const part = fc.integer({ min: 0, max: 99999 })
const version = fc.tuple(part, part, part).map((parts) => parts.join('.'))

test('of two versions one is newer, or they are the same', () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      const newer = [isNewerVersion(one, other), isNewerVersion(other, one)]
      expect(newer.filter(Boolean)).toHaveLength(one === other ? 0 : 1)
    }),
  )
})

test('parts are compared as numbers, the first that differs decides, and what else a version carries does not count', () => {
  expect(isNewerVersion('1.10.0', '1.9.9')).toBe(true)
  expect(isNewerVersion('2.0.0', '1.99.99')).toBe(true)
  expect(isNewerVersion('1.4.0-beta.9', '1.4.0')).toBe(false)
  expect(isNewerVersion('1.4.0', '1.4.0-beta.9')).toBe(false)
})
