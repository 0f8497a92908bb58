import type { Asset } from '../../contract/package/package.ts'

/** How many of a file's first bytes `firstBytesFit` wants to see, if there are so many. */
export const firstBytesLength = 4096

const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length))

const begins = (bytes: Uint8Array, ...expected: readonly number[]): boolean =>
  bytes.length >= expected.length && expected.every((value, place) => bytes[place] === value)

/** The major and compatible brands of an ISO base media file (ISO/IEC 14496-12, section 4.3); none if it is no such file. */
function brands(bytes: Uint8Array): readonly string[] {
  if (bytes.length < 16 || ascii(bytes, 4, 4) !== 'ftyp') return []
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
  const found = [ascii(bytes, 8, 4)]
  for (let at = 16; at + 4 <= Math.min(length, bytes.length); at += 4) found.push(ascii(bytes, at, 4))
  return found
}

/** Pictures in the form of films: what the brands of ISO/IEC 23008-12 and AVIF name. */
const pictureBrands = ['avif', 'avis', 'heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']
/** Sound alone, as music programs write it: the major brand says so, and the others are those of a film. */
const soundBrands = ['M4A ', 'M4B ', 'M4P ']
const isFilm = (bytes: Uint8Array): boolean => {
  const found = brands(bytes)
  const [major = ''] = found
  return found.length > 0 && !soundBrands.includes(major) && !found.some((brand) => pictureBrands.includes(brand))
}

/** Whether it is a picture as telephones take them, which no engine shows: HEIC, or another one in the form of a film. */
export function isHeic(bytes: Uint8Array): boolean {
  return brands(bytes).some((brand) => pictureBrands.includes(brand)) && !isAvif(bytes)
}

const isAvif = (bytes: Uint8Array): boolean => brands(bytes).some((brand) => brand === 'avif' || brand === 'avis')

const prologue =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE\s+svg[^>[]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/

const fits: Record<Asset['type'], (bytes: Uint8Array) => boolean> = {
  'image/jpeg': (bytes) => begins(bytes, 0xff, 0xd8, 0xff),
  'image/png': (bytes) => begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/webp': (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP',
  'image/avif': isAvif,
  'image/gif': (bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6)),
  'image/svg+xml': (bytes) => prologue.test(new TextDecoder().decode(bytes)),
  'video/mp4': isFilm,
  'video/webm': (bytes) => begins(bytes, 0x1a, 0x45, 0xdf, 0xa3),
  'application/zip': (bytes) => begins(bytes, 0x50, 0x4b, 0x03, 0x04),
}

/** Whether a file that begins with `bytes` can be of `type`. */
export function firstBytesFit(type: Asset['type'], bytes: Uint8Array): boolean {
  return fits[type](bytes)
}
