/** A minisign key id as minisign prints it: eight bytes, last first, as 16 upper-case hex digits. */
export function keyIdText(bytes: Uint8Array): string {
  return Array.from(bytes.toReversed(), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
