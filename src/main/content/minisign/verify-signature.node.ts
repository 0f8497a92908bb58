import { blake2b } from '@noble/hashes/blake2.js'
import { verifyEd25519 } from './ed25519.node.ts'
import type { PublicKey } from './public-key.ts'
import { readSignatureFile } from './signature-file.ts'

/** What a signature says of the bytes that it was brought with. */
export type SignatureVerdict =
  | { readonly kind: 'trusted'; readonly keyId: string; readonly trustedComment: string }
  | { readonly kind: 'key-unknown'; readonly keyId: string }
  | { readonly kind: 'invalid' }

/**
 * Checks a minisign signature over `message` against the keys that are trusted; the trusted comment must be signed too.
 * BLAKE2b comes from a library because Electron's own crypto, BoringSSL, lacks the hash that minisign takes.
 */
export function verifySignature(
  message: Uint8Array,
  signatureFile: Uint8Array,
  trusted: readonly PublicKey[],
): SignatureVerdict {
  const file = readSignatureFile(signatureFile)
  if (!file) return { kind: 'invalid' }
  const { keyId, signature, trustedComment, globalSignature } = file
  // Two keys may share an id, by accident or by intent.
  const keys = trusted.filter(({ id }) => id === keyId)
  if (keys.length === 0) return { kind: 'key-unknown', keyId }
  const digest = blake2b(message)
  const global = Buffer.concat([signature, Buffer.from(trustedComment)])
  const signed = keys.some(
    ({ bytes }) => verifyEd25519(bytes, digest, signature) && verifyEd25519(bytes, global, globalSignature),
  )
  return signed ? { kind: 'trusted', keyId, trustedComment } : { kind: 'invalid' }
}
