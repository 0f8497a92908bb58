import { itemScheme } from '../../security/origins.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const labelLength = 52

/**
 * The host of an HTML item: its SHA-256 (64 hex digits) in lower-case base32 without padding (RFC 4648, section 6).
 * 52 characters fit a DNS label, which 64 do not.
 */
export function labelOfDigest(sha256: string): string {
  const bits = BigInt(`0x${sha256}`) << 4n
  let label = ''
  for (let place = labelLength - 1; place >= 0; place--) label += alphabet[Number((bits >> BigInt(place * 5)) & 31n)]
  return label
}

/** The digest that a label stands for, or undefined if it is no label: other letters, length, or stray last bits. */
export function digestOfLabel(label: string): string | undefined {
  if (label.length !== labelLength) return undefined
  let bits = 0n
  for (const letter of label) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return undefined
    bits = (bits << 5n) | BigInt(value)
  }
  if ((bits & 15n) !== 0n) return undefined
  return (bits >> 4n).toString(16).padStart(64, '0')
}

/** The origin of an HTML item, e.g. `askfirst-item://<label>`: every item has one of its own. */
export function itemOrigin(sha256: string): string {
  return `${itemScheme}://${labelOfDigest(sha256)}`
}

/**
 * Where the player page finds an item's asset: pictures and videos on its own host, HTML items on theirs. `restored`: how
 * often its file was damaged and brought again; the page may keep what it was given under an address for ever.
 */
export function sourceAddress(sha256: string, kind: 'image' | 'video' | 'html', restored = 0): string {
  const address = kind === 'html' ? `${itemOrigin(sha256)}/index.html` : `/content/${sha256}`
  return restored === 0 ? address : `${address}?restored=${restored}`
}
