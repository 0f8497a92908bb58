import { blake2b } from '@noble/hashes/blake2.js'
import { signEd25519 } from './ed25519.node.ts'
import type { SecretKey } from './secret-key.node.ts'
import { signatureFileText } from './signature-file.ts'

/** Signs as minisign does, prehashed. The same message, key and comment always give the same text. */
export function signMessage(message: Uint8Array, { keyId, seed }: SecretKey, trustedComment: string): string {
  const signature = signEd25519(seed, blake2b(message))
  const globalSignature = signEd25519(seed, Buffer.concat([signature, Buffer.from(trustedComment)]))
  return signatureFileText(keyId, { signature, trustedComment, globalSignature })
}
