import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js'
import { imageSize } from 'image-size'
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import type { Asset } from '../../../contract/package/package.ts'
import { appearances, type Pixels } from './picture-pixels.ts'
import { transparentPixels } from './png-pixels.node.ts'

/** What looking for a code in a picture came to. */
export type CodeFound = 'none' | 'code' | 'unreadable'

/** The kinds of pictures that can be looked through; each is decoded in WebAssembly, away from everything else. */
const readable: readonly Asset['type'][] = ['image/jpeg', 'image/png', 'image/webp']

/** Some 67 MB unpacked; twice what a 4K screen shows. */
const pixelsLimit = 4096 * 4096

const options: ReaderOptions = {
  // The codes that carry a checksum strong enough never to be seen where there is none.
  formats: ['QRCode', 'MicroQRCode', 'RMQRCode', 'DataMatrix', 'Aztec', 'PDF417'],
  tryHarder: true,
  maxNumberOfSymbols: 1,
}

// Not named `require`: the bundle has one of its own.
const installed = createRequire(import.meta.url)
let ready: Promise<void> | undefined

/** Both decoders take their WebAssembly from the disk; left alone, one would ask a server for it (P3). */
async function prepare(): Promise<void> {
  const [reader, webp] = await Promise.all([
    readFile(installed.resolve('zxing-wasm/reader/zxing_reader.wasm')),
    readFile(installed.resolve('@jsquash/webp/codec/dec/webp_dec.wasm')),
  ])
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(reader).buffer }, fireImmediately: true })
  await initWebp({ wasmBinary: new Uint8Array(webp).buffer })
}

function fitsLimit(bytes: Uint8Array): boolean {
  const { width, height } = imageSize(bytes)
  return width > 0 && height > 0 && width * height <= pixelsLimit
}

async function pixelsOf(type: Asset['type'], bytes: Uint8Array): Promise<Pixels | null> {
  if (type === 'image/png') return transparentPixels(bytes)
  return type === 'image/webp' ? await decodeWebp(new Uint8Array(bytes).buffer) : null
}

/** What the reader is given, one after the other: a picture without transparency as it is, since it can decode that. */
async function* looksAt(type: Asset['type'], bytes: Uint8Array) {
  const pixels = await pixelsOf(type, bytes)
  if (!pixels) yield bytes
  else for (const seen of appearances(pixels)) yield { ...seen, colorSpace: 'srgb' as const }
}

/**
 * Looks for a QR code, or another code that a phone reads, in a picture, whatever shines through it. A kind that cannot be
 * looked through, one that moves, a broken picture and one past 16.7 million pixels are `unreadable`.
 */
export async function findCode(type: Asset['type'], bytes: Uint8Array): Promise<CodeFound> {
  if (!readable.includes(type)) return 'unreadable'
  ready ??= prepare()
  await ready
  try {
    if (!fitsLimit(bytes)) return 'unreadable'
    for await (const picture of looksAt(type, bytes)) {
      const [found] = await readBarcodes(picture, options)
      if (found) return found.isValid ? 'code' : 'unreadable'
    }
    return 'none'
  } catch {
    return 'unreadable'
  }
}
