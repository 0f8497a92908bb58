import type { CommentVerdict } from './release.ts'

/** What a release's signature is asked, against the one key that updates are signed with. */
export type ReleaseSignatures = {
  /** Whether the key's owner wrote the comment; takes the signature file alone, not what it is over. */
  ofComment(signatureFile: Uint8Array): CommentVerdict
  /** Starts the hash that the signature is over. */
  startDigest(): { update(chunk: Uint8Array): void; digest(): Uint8Array }
  /** Whether the signature is over what has this digest. */
  ofDigest(digest: Uint8Array, signatureFile: Uint8Array): CommentVerdict
}
