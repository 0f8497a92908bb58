/** How a PIN is kept: scrypt (RFC 7914) with its cost, so that a later player may raise the cost and still read it. */
export type PinRecord = {
  /** Binary logarithm of scrypt's N. */
  readonly logN: number
  readonly r: number
  readonly p: number
  /** Both base64 without padding. */
  readonly salt: string
  readonly hash: string
}

const pattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43,86})$/

/** Reads `$scrypt$ln=…,r=…,p=…$salt$hash`. Undefined for anything else, and for costs that would stall the player. */
export function parsePinRecord(text: string): PinRecord | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [logN, r, p] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (logN < 12 || logN > 17 || r < 1 || r > 16 || p < 1 || p > 4) return undefined
  return { logN, r, p, salt: match[4] ?? '', hash: match[5] ?? '' }
}

/** Writes a record the way `parsePinRecord` reads it. */
export function formatPinRecord({ logN, r, p, salt, hash }: PinRecord): string {
  return `$scrypt$ln=${logN},r=${r},p=${p}$${salt}$${hash}`
}
