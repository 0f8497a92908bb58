import { textIsClean } from '../../../contract/clean-text.ts'
import { keyIdText } from './key-id.ts'
import { base64Bytes, linesOf } from './text-lines.ts'

/** A signature file of minisign, taken apart and not yet verified. */
export type SignatureFile = {
  readonly keyId: string
  /** Over BLAKE2b-512 of what was signed. */
  readonly signature: Uint8Array
  readonly trustedComment: string
  /** Over the signature and the trusted comment. */
  readonly globalSignature: Uint8Array
}

const prehashed = 'ED'
const untrusted = 'untrusted comment: '
const trusted = 'trusted comment: '

/**
 * Reads the bytes of a `.minisig` file. Undefined unless it is one with a prehashed signature: the older form, which
 * signs the bytes themselves, is not taken.
 * @see https://jedisct1.github.io/minisign/#signature-format
 */
export function readSignatureFile(bytes: Uint8Array): SignatureFile | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
  const lines = linesOf(text)
  const [first = '', second = '', third = '', fourth = ''] = lines
  if (lines.length !== 4 || !first.startsWith(untrusted) || !third.startsWith(trusted)) return undefined
  const signed = base64Bytes(second, 74)
  const globalSignature = base64Bytes(fourth, 64)
  const trustedComment = third.slice(trusted.length)
  if (!signed || !globalSignature || !textIsClean(trustedComment.replaceAll('\t', ' '))) return undefined
  if (String.fromCharCode(...signed.subarray(0, 2)) !== prehashed) return undefined
  return { keyId: keyIdText(signed.subarray(2, 10)), signature: signed.subarray(10), trustedComment, globalSignature }
}

/** The text of a signature file. `keyId` are the eight bytes as they are stored. */
export function signatureFileText(
  keyId: Uint8Array,
  { signature, trustedComment, globalSignature }: Omit<SignatureFile, 'keyId'>,
): string {
  const signed = Buffer.concat([Buffer.from(prehashed), keyId, signature]).toString('base64')
  const last = Buffer.from(globalSignature).toString('base64')
  return `${untrusted}signature from askfirst\n${signed}\n${trusted}${trustedComment}\n${last}\n`
}
