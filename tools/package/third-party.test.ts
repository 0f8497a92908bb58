import { describe, expect, test } from 'vitest'
import { type Packed, thirdPartyNotice, withoutLicence } from './third-party.ts'

const own: Packed = { name: 'own-text', version: '1.0.0', licence: 'ISC', text: 'As its package says.\n', author: '' }
const standard: Packed = { name: 'a-standard', version: '2.0.0', licence: 'MIT', text: null, author: 'Somebody' }
const texts = { MIT: 'The standard text.' }

describe('the notice of third parties', () => {
  test('has each once, with the text that its package brings or the standard one with its author', () => {
    const notice = thirdPartyNotice([own, standard, own], texts)
    expect(notice.match(/As its package says\./g)).toHaveLength(1)
    expect(notice).toContain('Copyright (c) Somebody')
    expect(notice).toContain('The standard text.')
    expect(notice.indexOf('a-standard')).toBeLessThan(notice.indexOf('own-text'))
  })

  test('two versions of one package are two', () => {
    expect(thirdPartyNotice([own, { ...own, version: '2.0.0' }], texts)).toContain('own-text 2.0.0 (ISC)')
  })

  test('control: no licence, and a licence without any text, are named', () => {
    expect(withoutLicence([own, standard], texts)).toEqual([])
    const bare: Packed = { ...standard, name: 'bare', licence: null }
    const unknown: Packed = { ...standard, name: 'unknown', licence: 'Beerware' }
    expect(withoutLicence([own, bare, unknown], texts)).toEqual([
      'bare 2.0.0: names no licence',
      'unknown 2.0.0: Beerware',
    ])
  })
})
