import { keyIdText } from './key-id.ts'
import { base64Bytes, linesOf } from './text-lines.ts'

/** A public key of minisign: who signs packages, as staff trust them. */
export type PublicKey = {
  /** As minisign shows it: 16 upper-case hex digits. */
  readonly id: string
  /** The Ed25519 key, 32 bytes. */
  readonly bytes: Uint8Array
  /** The one line that people pass on: base64 of algorithm, id and key. */
  readonly line: string
}

const algorithm = 'Ed'
const length = 42

/**
 * Reads a public key as minisign writes it: the whole file with its comment, or the line of base64 alone. Undefined for
 * anything else.
 */
export function readPublicKey(text: string): PublicKey | undefined {
  const lines = linesOf(text.trim())
  const [first = '', second] = lines
  const line = second === undefined ? first : first.startsWith('untrusted comment:') ? second : ''
  const bytes = lines.length <= 2 ? base64Bytes(line.trim(), length) : undefined
  if (!bytes || String.fromCharCode(...bytes.subarray(0, 2)) !== algorithm) return undefined
  return { id: keyIdText(bytes.subarray(2, 10)), bytes: bytes.subarray(10), line: line.trim() }
}

/** A public key file as minisign writes it. `keyId` are the eight bytes as they are stored. */
export function publicKeyFile(keyId: Uint8Array, key: Uint8Array): string {
  const line = Buffer.concat([Buffer.from(algorithm), keyId, key]).toString('base64')
  return `untrusted comment: minisign public key ${keyIdText(keyId)}\n${line}\n`
}
