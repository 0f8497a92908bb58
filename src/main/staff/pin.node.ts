import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { formatPinRecord, type PinRecord, parsePinRecord } from './pin-record.ts'

// A PIN has few digits: the cost and the waits between attempts are what protects it. About 0.1 s and 32 MB here.
const cost = { logN: 15, r: 8, p: 1 } as const
const saltBytes = 16
const hashBytes = 32

function derive(pin: string, salt: Buffer, { logN, r, p }: Pick<PinRecord, 'logN' | 'r' | 'p'>, bytes: number) {
  const N = 2 ** logN
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(pin, salt, bytes, { N, r, p, maxmem: 128 * N * r * p + 1024 * 1024 }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    )
  })
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** A record of the PIN with a fresh salt, to be kept instead of it. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  return formatPinRecord({ ...cost, salt: unpadded(salt), hash: unpadded(await derive(pin, salt, cost, hashBytes)) })
}

/** Whether a record was made from this PIN; compared in constant time. False for a record that cannot be read. */
export async function verifyPin(pin: string, text: string): Promise<boolean> {
  const record = parsePinRecord(text)
  if (!record) return false
  const expected = Buffer.from(record.hash, 'base64')
  const given = await derive(pin, Buffer.from(record.salt, 'base64'), record, expected.length)
  return timingSafeEqual(given, expected)
}
