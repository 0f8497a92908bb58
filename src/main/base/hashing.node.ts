import { createHash } from 'node:crypto'

/** The SHA-256 of bytes that are there as a whole, or of a text in UTF-8, in lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A SHA-256 of bytes that come in pieces. */
export function startHash(): { update(chunk: Uint8Array): void; digest(): string } {
  const hash = createHash('sha256')
  return {
    update: (chunk) => {
      hash.update(chunk)
    },
    digest: () => hash.digest('hex'),
  }
}
