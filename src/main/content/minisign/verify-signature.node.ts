import { blake2b } from '@noble/hashes/blake2.js'
import { verifyEd25519 } from './ed25519.node.ts'
import type { PublicKey } from './public-key.ts'
import { readSignatureFile, type SignatureFile } from './signature-file.ts'

/** What a signature says of the bytes that it was brought with. */
export type SignatureVerdict =
  | { readonly kind: 'trusted'; readonly keyId: string; readonly trustedComment: string }
  | { readonly kind: 'key-unknown'; readonly keyId: string }
  | { readonly kind: 'invalid' }

/** The trusted comment, and the signature that it stands beside, are signed together. */
function commentIsSigned({ signature, trustedComment, globalSignature }: SignatureFile, key: PublicKey): boolean {
  return verifyEd25519(key.bytes, Buffer.concat([signature, Buffer.from(trustedComment)]), globalSignature)
}

function verdictOf(
  signatureFile: Uint8Array,
  trusted: readonly PublicKey[],
  isSigned: (file: SignatureFile, key: PublicKey) => boolean,
): SignatureVerdict {
  const file = readSignatureFile(signatureFile)
  if (!file) return { kind: 'invalid' }
  const { keyId, trustedComment } = file
  // Two keys may share an id, by accident or by intent.
  const keys = trusted.filter(({ id }) => id === keyId)
  if (keys.length === 0) return { kind: 'key-unknown', keyId }
  return keys.some((key) => isSigned(file, key)) ? { kind: 'trusted', keyId, trustedComment } : { kind: 'invalid' }
}

/** Starts the hash that signatures are over, for a message that is too large to be held. */
export function startMessageDigest(): { update(chunk: Uint8Array): void; digest(): Uint8Array } {
  const hash = blake2b.create()
  return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest() }
}

/** Checks a minisign signature over the message with this digest; it is asked for only if the key is trusted. */
export function verifyDigest(
  digest: () => Uint8Array,
  signatureFile: Uint8Array,
  trusted: readonly PublicKey[],
): SignatureVerdict {
  return verdictOf(
    signatureFile,
    trusted,
    (file, key) => verifyEd25519(key.bytes, digest(), file.signature) && commentIsSigned(file, key),
  )
}

/** Checks the trusted comment alone, without the message: who wrote it, not what it was written for. */
export function verifyComment(signatureFile: Uint8Array, trusted: readonly PublicKey[]): SignatureVerdict {
  return verdictOf(signatureFile, trusted, commentIsSigned)
}

/**
 * Checks a minisign signature over `message` against the keys that are trusted; the trusted comment must be signed too.
 * BLAKE2b comes from a library because Electron's own crypto, BoringSSL, lacks the hash that minisign takes.
 */
export function verifySignature(
  message: Uint8Array,
  signatureFile: Uint8Array,
  trusted: readonly PublicKey[],
): SignatureVerdict {
  let digest: Uint8Array | undefined
  return verifyDigest(() => (digest ??= blake2b(message)), signatureFile, trusted)
}
