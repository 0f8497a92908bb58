import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRelease, readRelease, releaseComment, systemName } from './release.ts'

const own = { version: '0.9.10', system: 'debian-amd64' }
const said = (trustedComment: string) => judgeRelease({ kind: 'trusted', trustedComment }, own)
const part = fc.integer({ min: 0, max: 99999 })
const version = fc.tuple(part, part, part).map((parts) => parts.join('.'))

describe('what a signature says of an update', () => {
  test('newer, for this product and this system, it may be offered', () => {
    expect(said(releaseComment({ version: '0.10.0', system: 'debian-amd64' }))).toEqual({
      ok: true,
      value: { version: '0.10.0', system: 'debian-amd64' },
    })
  })

  test.each([
    ['the same version', releaseComment(own), 'not-newer'],
    ['an older one, whose digits look larger', releaseComment({ ...own, version: '0.9.9' }), 'not-newer'],
    ['another system', releaseComment({ version: '1.0.0', system: 'windows-x64' }), 'other-system'],
    ['a package for a shop, signed with the same key', 'id:markt-am-eck\tversion:9', 'not-a-player'],
    ['another product', 'product:till\tversion:1.0.0\tsystem:debian-amd64', 'not-a-player'],
    ['something before it', 'x product:askfirst-player\tversion:1.0.0\tsystem:debian-amd64', 'not-a-player'],
    ['something after it', 'product:askfirst-player\tversion:1.0.0\tsystem:debian-amd64\tx', 'not-a-player'],
    ['a version that is none', 'product:askfirst-player\tversion:1.0.0-rc1\tsystem:debian-amd64', 'not-a-player'],
    ['what the stock tool writes by itself', 'timestamp:1\tfile:askfirst.deb\thashed', 'not-a-player'],
  ])('%s is not', (_, comment, reason) => {
    expect(said(comment)).toEqual({ ok: false, refusal: reason })
  })

  test('nothing that it says counts unless the key is the one that is trusted', () => {
    expect(judgeRelease({ kind: 'key-unknown' }, own)).toEqual({ ok: false, refusal: 'key-unknown' })
    expect(judgeRelease({ kind: 'invalid' }, own)).toEqual({ ok: false, refusal: 'signature-invalid' })
  })
})

test('a comment is read as it was written', () => {
  fc.assert(
    fc.property(version, fc.constantFrom('debian-amd64', 'windows-x64'), (number, system) => {
      expect(readRelease(releaseComment({ version: number, system }))).toEqual({ version: number, system })
    }),
  )
})

test('systems are named as Debian and Windows name them', () => {
  expect(systemName('linux', 'x64')).toBe('debian-amd64')
  expect(systemName('linux', 'arm64')).toBe('debian-arm64')
  expect(systemName('win32', 'x64')).toBe('windows-x64')
})
