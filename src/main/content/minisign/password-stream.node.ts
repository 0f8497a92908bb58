import { scrypt } from 'node:crypto'

/** What the stock tool takes for a new key: a gigabyte of memory and some seconds. */
export const passwordCost = { operations: 33_554_432n, memory: 1_073_741_824n } as const

type Cost = { readonly N: number; readonly r: number; readonly p: number }

/** scrypt's parameters for libsodium's two limits, as `crypto_pwhash_scryptsalsa208sha256` picks them. */
function pickCost(operations: bigint, memory: bigint): Cost {
  const r = 8
  const least = operations < 32768n ? 32768n : operations
  const byMemory = least >= memory / 32n
  const most = byMemory ? memory / BigInt(r * 128) : least / BigInt(r * 4)
  let log = 1
  while (log < 63 && 1n << BigInt(log) <= most / 2n) log++
  const N = 2 ** log
  if (!byMemory) return { N, r, p: 1 }
  const most30 = least / 4n / BigInt(N)
  return { N, r, p: Math.max(1, Number(most30 > 0x3fffffffn ? 0x3fffffffn : most30) / r) | 0 }
}

/**
 * The bytes that hide a secret key, made of its password. Undefined for costs past the stock tool's own, which only a
 * file made to stall its reader would name.
 */
export async function passwordStream(
  password: string,
  encryption: { readonly salt: Uint8Array; readonly operations: bigint; readonly memory: bigint },
  length: number,
): Promise<Uint8Array | undefined> {
  const { salt, operations, memory } = encryption
  if (operations > passwordCost.operations || memory > passwordCost.memory) return undefined
  const { N, r, p } = pickCost(operations, memory)
  const options = { N, r, p, maxmem: 128 * N * r * p + 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, options, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
