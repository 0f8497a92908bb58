import { base64Bytes, linesOf } from './text-lines.ts'

/**
 * A secret key file of minisign, taken apart; `secret` is id, key and checksum, 104 bytes, hidden by the stream that
 * scrypt makes of the password where `encryption` says so.
 */
export type SecretKeyFile = {
  readonly encryption: { readonly salt: Uint8Array; readonly operations: bigint; readonly memory: bigint } | null
  readonly secret: Uint8Array
}

/** "Ed", "Sc" or two zero bytes, "B2": what signs, what makes a stream of the password, what makes the checksum. */
const algorithms = { signature: 'Ed', scrypt: 'Sc', none: '\0\0', checksum: 'B2' }
const length = 158
const text = (bytes: Uint8Array, start: number): string => String.fromCharCode(...bytes.subarray(start, start + 2))

/**
 * Reads a secret key file as the stock tool writes it, with or without a password. Undefined for anything else.
 * @see https://jedisct1.github.io/minisign/#secret-key-format
 */
export function readSecretKeyFile(content: string): SecretKeyFile | undefined {
  const [comment = '', line = '', ...more] = linesOf(content)
  const bytes = base64Bytes(line, length)
  if (!bytes || more.length > 0 || !comment.startsWith('untrusted comment:')) return undefined
  if (text(bytes, 0) !== algorithms.signature || text(bytes, 4) !== algorithms.checksum) return undefined
  const secret = bytes.subarray(54)
  if (text(bytes, 2) === algorithms.none) return { encryption: null, secret }
  if (text(bytes, 2) !== algorithms.scrypt) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [operations, memory] = [view.getBigUint64(38, true), view.getBigUint64(46, true)]
  return { encryption: { salt: bytes.subarray(6, 38), operations, memory }, secret }
}

/** The text of a secret key file. */
export function secretKeyFileText({ encryption, secret }: SecretKeyFile): string {
  const bytes = new Uint8Array(length)
  const kind = encryption ? algorithms.scrypt : algorithms.none
  bytes.set(Buffer.from(`${algorithms.signature}${kind}${algorithms.checksum}`, 'latin1'))
  if (encryption) {
    const view = new DataView(bytes.buffer)
    bytes.set(encryption.salt, 6)
    view.setBigUint64(38, encryption.operations, true)
    view.setBigUint64(46, encryption.memory, true)
  }
  bytes.set(secret, 54)
  const comment = encryption ? 'minisign encrypted secret key' : 'minisign unencrypted secret key'
  return `untrusted comment: ${comment}\n${Buffer.from(bytes).toString('base64')}\n`
}
