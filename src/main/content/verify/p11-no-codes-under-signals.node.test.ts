import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import qrcode from 'qrcode-generator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import type { Manifest } from '../../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { archiveOf, type FixtureEntry } from '../archive.fixture.ts'
import { writePackage } from '../package.fixture.ts'
import { openPackageSource } from '../source/open-source.node.ts'
import { checkingEffects } from './checking-effects.node.ts'
import { findCode } from './find-code.node.ts'
import { verifyPackage } from './verify-package.ts'

const chunk = (name: string, bytes: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), bytes])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(bytes.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG drawn by hand (PNG specification, third edition): of what colour type, with which chunks before its pixels. */
function drawn(
  [width, height]: readonly [number, number],
  type: number,
  pixel: (x: number, y: number) => readonly number[],
  before: readonly Buffer[] = [],
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, type], 8)
  const samples = pixel(0, 0).length
  const rows = Buffer.alloc((width * samples + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(pixel(x, y), y * (width * samples + 1) + 1 + x * samples)
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const [pixels, end] = [chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([start, chunk('IHDR', header), ...before, pixels, end])
}

/** A grey one. */
const png = (width: number, height: number, shade: (x: number, y: number) => number): Buffer =>
  drawn([width, height], 0, (x, y) => [shade(x, y)])

/** Whether a code is dark at a place of a picture of 400 by 400. */
function qrDark(text: string): (x: number, y: number) => boolean {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const module = (at: number): number => Math.floor((at - 100) / 5)
  return (x, y) => {
    const [row, column] = [module(y), module(x)]
    return row >= 0 && column >= 0 && row < count && column < count && code.isDark(row, column)
  }
}

const isDark = qrDark('HTTPS://EXAMPLE.ORG/ONLY-FOR-YOU')
const withCode = png(400, 400, (x, y) => (isDark(x, y) ? 0 : 255))
const plain = png(400, 400, (x, y) => (x * y) % 256)
beforeAll(async () => {
  const writer = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')
  const wasmBinary = new Uint8Array(await readFile(writer)).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

const made = mkdtempSync(join(tmpdir(), 'askfirst-pictures-'))
afterAll(() => rmSync(made, { recursive: true }))

/** The same picture as another kind of file, by its name. */
function packedAs(name: string, picture: Buffer, ...how: readonly string[]): Buffer {
  const from = join(made, 'from.png')
  writeFileSync(from, picture)
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', from, ...how, join(made, name)])
  return readFileSync(join(made, name))
}

const called: Partial<Manifest> = {
  triggers: [
    { id: 'seen', when: { signal: 'dwell', is: ['staying'] }, playlist: 'everyone', at: 'now', holdFor: 'PT5S' },
  ],
}

/** What is said of a package with this one asset, called by a camera signal unless told otherwise. */
async function verdict(name: string, bytes: Buffer, changes: Partial<Manifest> = called): Promise<string> {
  const kind = name.endsWith('.zip') ? ('html' as const) : ('image' as const)
  const playlists = [examplePlaylist('everyone', [exampleItem('one', { kind, asset: name })])]
  const { folder } = await writePackage({ playlists, ...changes }, { [name]: bytes })
  const source = await openPackageSource(folder)
  if (!source.ok) throw new Error(source.refusal.reason)
  const effects = await checkingEffects(() => undefined)
  const policy = { playerVersion: '0.1.0', trustedKeys: [], allowUnsigned: true, follows: null }
  const verified = await verifyPackage(source.value, policy, effects)
  await effects.dispose()
  return verified.ok ? 'taken' : `${verified.refusal.reason}: ${verified.refusal.expected} ${verified.refusal.argument}`
}

describe('P11: no code that a phone reads stands under a camera signal', () => {
  test('a picture with a QR code is refused', async () => {
    expect(await verdict('one.png', withCode)).toBe('qr-under-signal: no-code one.png')
  })
  test.each([
    ['one.jpg', []],
    ['one.webp', ['-lossless', '1']],
    ['lossy.webp', ['-lossless', '0', '-quality', '75']],
  ])('whatever kind of file it is: %s', async (name, how) => {
    expect(await verdict(name, packedAs(name, withCode, ...how))).toBe(`qr-under-signal: no-code ${name}`)
    expect(await verdict(name, packedAs(name, plain, ...how)), 'control').toBe('taken')
  })
  test.each(['QRCode', 'MicroQRCode', 'RMQRCode', 'DataMatrix', 'Aztec', 'PDF417'] as const)(
    'whatever a phone reads is a code: %s',
    async (format) => {
      const { image } = await writeBarcode('4711', { format, scale: 8 })
      if (!image) throw new Error('no code was drawn')
      const picture = Buffer.from(await image.arrayBuffer())
      expect(await verdict('one.png', picture)).toBe('qr-under-signal: no-code one.png')
      expect(await verdict('one.png', picture, {}), 'control').toBe('taken')
    },
  )
  const covers = (x: number, y: number): number => (isDark(x, y) ? 255 : 0)
  const colours = chunk('PLTE', Buffer.alloc(6))
  const cover = chunk('tRNS', Buffer.from([0]))
  const black = drawn([400, 400], 6, (x, y) => [0, 0, 0, covers(x, y)])
  test.each([
    ['black on nothing', black, plain],
    ['white on nothing', drawn([400, 400], 6, (x, y) => [255, 255, 255, covers(x, y)]), null],
    ['grey on nothing', drawn([400, 400], 4, (x, y) => [80, covers(x, y)]), drawn([400, 400], 4, () => [80, 90])],
    ['a colour of a palette that is nothing', drawn([400, 400], 3, (x, y) => [+isDark(x, y)], [colours, cover]), null],
    [
      'packed by another program',
      packedAs('one.png', black, '-pred', 'mixed'),
      packedAs(
        'one.png',
        drawn([400, 400], 6, (x, y) => [90, x % 256, y % 256, (x * y) % 256]),
      ),
    ],
  ])('what shines through a picture does not hide a code: %s', async (_name, picture, control) => {
    expect(await verdict('one.png', picture)).toBe('qr-under-signal: no-code one.png')
    if (control) expect(await verdict('one.png', control), 'control').toBe('taken')
  })
  test('nor does WebP', async () => {
    const webp = packedAs('one.webp', black, '-lossless', '1')
    expect(await verdict('one.webp', webp)).toBe('qr-under-signal: no-code one.webp')
  })
  test('control: without the code, or without the signal, it is taken', async () => {
    expect(await verdict('one.png', plain)).toBe('taken')
    expect(await verdict('one.png', withCode, {})).toBe('taken')
  })
  test('what cannot be looked through is refused', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(await verdict('one.svg', svg)).toBe('qr-under-signal: readable-picture one.svg')
    expect(await verdict('one.png', plain.subarray(0, 60))).toBe('qr-under-signal: readable-picture one.png')
    expect(await verdict('one.gif', packedAs('one.gif', plain))).toBe('qr-under-signal: readable-picture one.gif')
    const avif = Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1miaf')
    expect(await verdict('one.avif', avif)).toBe('qr-under-signal: readable-picture one.avif')
    const moving = ['-vf', 'loop=1:1,negate=enable=eq(n\\,1)', '-c:v', 'libwebp_anim']
    expect(await verdict('one.webp', packedAs('one.webp', plain, ...moving))).toBe(
      'qr-under-signal: readable-picture one.webp',
    )
    // The code is in the second picture, and whatever knows no APNG sees the first one alone.
    const [frames, later] = [chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 1])), withCode.subarray(33)]
    const apng = drawn([400, 400], 0, (x, y) => [(x * y) % 256], [frames, chunk('tEXt', later)])
    expect(await verdict('one.png', apng)).toBe('qr-under-signal: readable-picture one.png')
    const interlaced = Buffer.from(black)
    interlaced[28] = 1
    expect(await verdict('one.png', interlaced)).toBe('qr-under-signal: readable-picture one.png')
  })
  test('a picture past 16.7 million pixels is refused, one of as many is looked through', async () => {
    const white = (): number => 255
    expect(await verdict('one.png', png(4096, 4097, white))).toBe('qr-under-signal: readable-picture one.png')
    expect(await verdict('one.png', png(4096, 4096, white))).toBe('taken')
  })
  test('a picture inside an HTML item counts as well', async () => {
    const page: FixtureEntry[] = [{ name: 'index.html', text: '<p>x' }]
    expect(await verdict('page.zip', archiveOf([...page, { name: 'a.png', bytes: withCode }]))).toBe(
      'qr-under-signal: no-code page.zip › a.png',
    )
    expect(await verdict('page.zip', archiveOf([...page, { name: 'a.png', bytes: plain }]))).toBe('taken')
  })
  test.each([
    ['a', withCode, 'no-code'],
    ['a.txt', withCode, 'no-code'],
    ['a.jfif', packedAs('a.jpg', withCode), 'no-code'],
    ['a.png', packedAs('b.jpg', withCode), 'no-code'],
    ['a.bmp', packedAs('a.bmp', withCode), 'readable-picture'],
    ['a.ico', Buffer.from([0, 0, 1, 0, 1, 0]), 'readable-picture'],
    ['a.dat', packedAs('a.gif', plain), 'readable-picture'],
    ['a.css', Buffer.from('p { background: url("DATA:image/png;base64,iVBORw0KGgo=") }'), 'picture-in-file'],
    ['a.html', Buffer.from('<img src=data:image/png;base64,iVBORw0KGgo=>'), 'picture-in-file'],
  ])('nor does its name, or where it stands in the item, hide one: %s, %#', async (name, bytes, expected) => {
    const item = archiveOf([
      { name: 'index.html', text: '<p>x' },
      { name, bytes },
    ])
    expect(await verdict('page.zip', item)).toBe(`qr-under-signal: ${expected} page.zip › ${name}`)
    expect(await verdict('page.zip', item, {}), 'control').toBe('taken')
  })
  test('control: a text that begins as a bitmap does, and a picture under another name, are taken', async () => {
    const page: FixtureEntry[] = [
      { name: 'index.html', text: 'BM' },
      { name: 'notes.txt', text: 'BMX and data: image' },
    ]
    expect(await verdict('page.zip', archiveOf([...page, { name: 'a', bytes: plain }]))).toBe('taken')
  })
  test('the demo shop holds no code', async () => {
    const soup = await readFile(join(import.meta.dirname, '../../../../resources/demo/assets/soup.webp'))
    expect(await findCode('image/webp', soup)).toBe('none')
    expect(await findCode('image/webp', soup.subarray(0, 5000))).toBe('unreadable')
  })
})

describe('P11: no script stands under a camera signal', () => {
  const page = (text: string, ...more: readonly FixtureEntry[]): Buffer =>
    archiveOf([{ name: 'index.html', text }, ...more])
  test.each([
    ['an element', page('<p><SCRIPT>alert(1)</SCRIPT>'), 'index.html'],
    ['a handler', page('<img src=x onerror=alert(1)>'), 'index.html'],
    ['an address that runs', page('<a href="javascript:alert(1)">'), 'index.html'],
    ['a file of its own', page('<p>', { name: 'a.mjs', text: '' }), 'a.mjs'],
    ['a drawing', page('<p>', { name: 'a.svg', text: '<svg><script/></svg>' }), 'a.svg'],
  ])('%s is refused', async (_name, bytes, where) => {
    expect(await verdict('page.zip', bytes)).toBe(`script-under-signal: no-script page.zip › ${where}`)
  })
  test('control: without a script, or without the signal, it is taken', async () => {
    expect(await verdict('page.zip', page('<p>Once on a description, scripts were read.</p>'))).toBe('taken')
    expect(await verdict('page.zip', page('<script>1</script>'), {})).toBe('taken')
  })
})
