import { randomBytes, timingSafeEqual } from 'node:crypto'
import { blake2b } from '@noble/hashes/blake2.js'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { publicKeyOfSeed } from './ed25519.node.ts'
import { passwordCost, passwordStream } from './password-stream.node.ts'
import { readSecretKeyFile, secretKeyFileText } from './secret-key-file.ts'

/** What signs packages. `keyId` are eight bytes as they are stored, `seed` and `publicKey` 32 each. */
export type SecretKey = { readonly keyId: Uint8Array; readonly seed: Uint8Array; readonly publicKey: Uint8Array }

const secretBytes = 104

function secretOf({ keyId, seed, publicKey }: SecretKey): Uint8Array {
  const checksum = blake2b(Buffer.concat([Buffer.from('Ed'), keyId, seed, publicKey]), { dkLen: 32 })
  return new Uint8Array(Buffer.concat([keyId, seed, publicKey, checksum]))
}

const hidden = (secret: Uint8Array, stream: Uint8Array): Uint8Array =>
  secret.map((byte, place) => byte ^ (stream[place] ?? 0))

export function makeSecretKey(): SecretKey {
  const seed = new Uint8Array(randomBytes(32))
  return { keyId: new Uint8Array(randomBytes(8)), seed, publicKey: publicKeyOfSeed(seed) }
}

/**
 * The text of the key's file. With a password it is hidden at `cost`, by default that of the stock tool, which takes some
 * seconds and a gigabyte of memory.
 */
export async function secretKeyText(
  key: SecretKey,
  password: string | null,
  cost: { readonly operations: bigint; readonly memory: bigint } = passwordCost,
): Promise<string> {
  const secret = secretOf(key)
  if (password === null) return secretKeyFileText({ encryption: null, secret })
  const encryption = { salt: new Uint8Array(randomBytes(32)), ...cost }
  const stream = await passwordStream(password, encryption, secretBytes)
  if (!stream) throw new Error('a cost that no reader would take')
  return secretKeyFileText({ encryption, secret: hidden(secret, stream) })
}

/** Why a secret key cannot be used. */
export type KeyProblem = 'no-key' | 'password-needed' | 'password-wrong'

/** Reads a secret key file; `password` is asked for only where the file needs one. */
export async function readSecretKey(
  content: string,
  password: () => Promise<string | null>,
): Promise<Result<SecretKey, KeyProblem>> {
  const file = readSecretKeyFile(content)
  if (!file) return refuse('no-key')
  let secret = file.secret
  if (file.encryption) {
    const word = await password()
    if (word === null) return refuse('password-needed')
    const stream = await passwordStream(word, file.encryption, secretBytes)
    if (!stream) return refuse('no-key')
    secret = hidden(secret, stream)
  }
  const key = { keyId: secret.slice(0, 8), seed: secret.slice(8, 40), publicKey: secret.slice(40, 72) }
  // The stock tool writes no checksum into a key without a password; the public half tells a damaged one all the same.
  const unsummed = !file.encryption && secret.subarray(72).every((byte) => byte === 0)
  const whole = secretOf({ ...key, publicKey: publicKeyOfSeed(key.seed) })
  if (
    !timingSafeEqual(whole.subarray(0, unsummed ? 72 : whole.length), secret.subarray(0, unsummed ? 72 : whole.length))
  )
    return refuse(file.encryption ? 'password-wrong' : 'no-key')
  return succeed(key)
}
