import { expect, test } from 'vitest'
import { assetTypes } from '../../contract/package/package.ts'
import { firstBytesFit } from './first-bytes.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const file = (brand: string, ...others: readonly string[]): Uint8Array =>
  bytes(`\0\0\0${String.fromCharCode(16 + others.length * 4)}ftyp${brand}\0\0\0\0${others.join('')}`)

const samples: readonly [string, Uint8Array][] = [
  ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['image/png', bytes('\x89PNG\r\n\x1a\n')],
  ['image/webp', bytes('RIFF\x10\0\0\0WEBPVP8L')],
  ['image/avif', file('mif1', 'avif', 'miaf')],
  ['image/gif', bytes('GIF89a')],
  ['image/svg+xml', bytes('<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg">')],
  ['video/mp4', file('isom', 'iso2', 'avc1', 'mp41')],
  ['video/webm', bytes('\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81')],
  ['application/zip', bytes('PK\x03\x04\x14\0')],
]

test('the samples are one of each type', () => {
  expect(samples.map(([type]) => type)).toEqual(assetTypes)
})

test.each(samples)('%s is known by its first bytes, and as nothing else', (type, head) => {
  expect(assetTypes.filter((each) => firstBytesFit(each, head))).toEqual([type])
})

test('QuickTime is a film, too', () => {
  expect(assetTypes.filter((type) => firstBytesFit(type, file('qt  ')))).toEqual(['video/mp4'])
})

test('text, nothing, sound alone, and what only contains a drawing fit no type', () => {
  for (const head of [
    '',
    'P',
    Buffer.from(file('heic', 'mif1', 'heic')).toString('latin1'),
    Buffer.from(file('M4A ', 'M4A ', 'mp42', 'isom')).toString('latin1'),
    '<html><svg>',
    '<script>',
    '<svgx>',
    '%PDF-1.7',
  ]) {
    expect(
      assetTypes.filter((each) => firstBytesFit(each, bytes(head))),
      head,
    ).toEqual([])
  }
})
