import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packageComment } from './package-comment.ts'
import { publicKeyFile, readPublicKey } from './public-key.ts'
import { makeSecretKey, readSecretKey, secretKeyText } from './secret-key.node.ts'
import { signMessage } from './sign.node.ts'
import { verifySignature } from './verify-signature.node.ts'

const message = Buffer.from('{"format":"askfirst/1"}')
const nobody = async (): Promise<null> => null

function keyPair() {
  const secret = makeSecretKey()
  const key = readPublicKey(publicKeyFile(secret.keyId, secret.publicKey))
  if (!key) throw new Error('a key of our own was not read')
  return { secret, key }
}

describe('a signature', () => {
  const { secret, key } = keyPair()
  const text = signMessage(message, secret, packageComment('shop', 3))

  test('of a trusted key is trusted, with its comment', () => {
    const verdict = verifySignature(message, Buffer.from(text), [keyPair().key, key])
    expect(verdict).toEqual({ kind: 'trusted', keyId: key.id, trustedComment: 'id:shop\tversion:3' })
  })
  test('is always the same for the same message, key and comment', () => {
    expect(signMessage(message, secret, packageComment('shop', 3))).toBe(text)
  })
  test('of a key that nobody trusts names that key', () => {
    expect(verifySignature(message, Buffer.from(text), [])).toEqual({ kind: 'key-unknown', keyId: key.id })
  })
  test('over other bytes, or with another comment, is invalid', () => {
    expect(verifySignature(Buffer.from('other'), Buffer.from(text), [key]).kind).toBe('invalid')
    const other = text.replace('version:3', 'version:4')
    expect(verifySignature(message, Buffer.from(other), [key]).kind).toBe('invalid')
  })
  test('of a key that only has the same id is invalid', () => {
    const impostor = { ...keyPair().key, id: key.id }
    expect(verifySignature(message, Buffer.from(text), [impostor]).kind).toBe('invalid')
    expect(verifySignature(message, Buffer.from(text), [impostor, key]).kind).toBe('trusted')
  })
  test('with any one byte changed is never trusted, unless it is in the comment that nobody signs', () => {
    const bytes = Buffer.from(text)
    const signedFrom = bytes.indexOf(0x0a) + 1
    fc.assert(
      fc.property(
        fc.integer({ min: signedFrom, max: bytes.length - 2 }),
        fc.integer({ min: 1, max: 255 }),
        (at, mask) => {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ mask
          expect(verifySignature(message, changed, [key]).kind).not.toBe('trusted')
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a secret key', () => {
  test('without a password is written and read', async () => {
    const { secret } = keyPair()
    expect(await readSecretKey(await secretKeyText(secret, null), nobody)).toEqual({ ok: true, value: secret })
  })
  test('that was altered, or is none, is no key', async () => {
    const text = await secretKeyText(keyPair().secret, null)
    const altered = text.replace(/(?<=\n.{120}).(?=.*\n$)/, (letter) => (letter === 'A' ? 'B' : 'A'))
    expect(altered).not.toBe(text)
    expect(await readSecretKey(altered, nobody)).toEqual({ ok: false, refusal: 'no-key' })
    expect(await readSecretKey('', nobody)).toEqual({ ok: false, refusal: 'no-key' })
  })
})

const stock = spawnSync('minisign', ['-v']).error === undefined

describe.skipIf(!stock)('the stock minisign (skipped where it is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-minisign-'))
  const at = (name: string): string => join(folder, name)
  writeFileSync(at('message'), message)

  test('verifies what is signed here, and refuses it altered', async () => {
    const { secret } = keyPair()
    writeFileSync(at('ours.pub'), publicKeyFile(secret.keyId, secret.publicKey))
    writeFileSync(at('message.minisig'), signMessage(message, secret, packageComment('shop', 3)))
    const said = execFileSync('minisign', ['-V', '-H', '-p', at('ours.pub'), '-m', at('message')], { encoding: 'utf8' })
    expect(said).toContain('Signature and comment signature verified')
    expect(said).toContain('id:shop\tversion:3')
    writeFileSync(at('other'), 'other')
    const other = spawnSync('minisign', ['-V', '-p', at('ours.pub'), '-x', at('message.minisig'), '-m', at('other')])
    expect(other.status).not.toBe(0)
  })
  test('signs with a key that was made here', async () => {
    const { secret, key } = keyPair()
    writeFileSync(at('made.key'), await secretKeyText(secret, null))
    execFileSync('minisign', ['-S', '-s', at('made.key'), '-m', at('message'), '-x', at('made.minisig'), '-t', 'hello'])
    expect(verifySignature(message, readFileSync(at('made.minisig')), [key])).toMatchObject({
      kind: 'trusted',
      trustedComment: 'hello',
    })
  })
  test('signs with its own key without a password, and so do we; its older form is not taken', async () => {
    execFileSync('minisign', ['-G', '-W', '-f', '-p', at('stock.pub'), '-s', at('stock.key')])
    const key = readPublicKey(readFileSync(at('stock.pub'), 'utf8'))
    const secret = await readSecretKey(readFileSync(at('stock.key'), 'utf8'), nobody)
    if (!key || !secret.ok) throw new Error('the key of the stock tool was not read')
    writeFileSync(at('ours.minisig'), signMessage(message, secret.value, 'ours'))
    execFileSync('minisign', ['-V', '-p', at('stock.pub'), '-x', at('ours.minisig'), '-m', at('message')])
    execFileSync('minisign', ['-S', '-H', '-s', at('stock.key'), '-m', at('message'), '-x', at('stock.minisig')])
    expect(verifySignature(message, readFileSync(at('stock.minisig')), [key]).kind).toBe('trusted')
    execFileSync('minisign', ['-S', '-l', '-s', at('stock.key'), '-m', at('message'), '-x', at('older.minisig')])
    expect(verifySignature(message, readFileSync(at('older.minisig')), [key]).kind).toBe('invalid')
  })
  test('opens a key with a password that was made here', async () => {
    const { secret, key } = keyPair()
    // The costs stand in the file, so that small ones can be taken where nothing has to be kept secret.
    writeFileSync(at('locked.key'), await secretKeyText(secret, 'open', { operations: 32_768n, memory: 16_777_216n }))
    const sign = ['-S', '-s', at('locked.key'), '-m', at('message'), '-x', at('locked.minisig')]
    execFileSync('minisign', sign, { input: 'open\n', stdio: 'pipe' })
    expect(verifySignature(message, readFileSync(at('locked.minisig')), [key]).kind).toBe('trusted')
    const text = readFileSync(at('locked.key'), 'utf8')
    expect(await readSecretKey(text, async () => 'open')).toEqual({ ok: true, value: secret })
    expect(await readSecretKey(text, async () => 'shut')).toEqual({ ok: false, refusal: 'password-wrong' })
    expect(await readSecretKey(text, nobody)).toEqual({ ok: false, refusal: 'password-needed' })
  })
})

test('a key with a password that the stock tool made (minisign 0.11, password "word") is opened', async () => {
  const comment = 'untrusted comment: minisign encrypted secret key'
  const secretLine =
    'RWRTY0Iys//xTtT37cgOXan6fkL+ARwihYoXmTEtTi/iB7LUKl8AAAACAAAAAAAAAEAAAAAA/zX9WOWLEAWbJCBc+lf4WpjA3+jRGsXaIJ49FnKMBwxTWBO9JxeJz6vbixbhQL3ZtC9OWjVFko/icDA1LHYpHdUgT8TY1OnBUiAiw0wlp3h8XgG7R+ndnaFksLgQTmNt1NoznpdoRz0='
  const key = readPublicKey('RWQKBx7MTX4vm1X3DmfM0Dy/KB4hEYI3DlywDvb6GVRiCUhSU3GJfSPQ')
  const read = await readSecretKey(`${comment}\n${secretLine}\n`, async () => 'word')
  expect(read.ok && Buffer.from(read.value.publicKey).equals(key?.bytes ?? Buffer.of())).toBe(true)
})
