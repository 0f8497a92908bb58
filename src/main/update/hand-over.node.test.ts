import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { mountMemory } from '../../../tools/faults/mounts.ts'
import { whyNot } from '../../../tools/faults/possible.ts'
import { publicKeyFile, readPublicKey } from '../content/minisign/public-key.ts'
import { makeSecretKey } from '../content/minisign/secret-key.node.ts'
import { signMessage } from '../content/minisign/sign.node.ts'
import { startMessageDigest, verifyComment, verifyDigest } from '../content/minisign/verify-signature.node.ts'
import { handOver } from './hand-over.node.ts'
import { releaseComment } from './release.ts'
import { findReleases } from './release-on-stick.node.ts'

const scratch = mkdtempSync(join(tmpdir(), 'askfirst-hand-over-'))
const [stick, inbox] = [join(scratch, 'stick'), join(scratch, 'inbox')]
const key = makeSecretKey()
const trusted = [readPublicKey(publicKeyFile(key.keyId, key.publicKey))].flatMap((found) => found ?? [])
const signatures = {
  ofComment: (signature: Uint8Array) => verifyComment(signature, trusted),
  startDigest: startMessageDigest,
  ofDigest: (digest: Uint8Array, signature: Uint8Array) => verifyDigest(() => digest, signature, trusted),
}
const installer = new Uint8Array(700_000).map((_, place) => place % 251)
const file = join(stick, 'askfirst-player_0.2.0_amd64.deb')
const comment = releaseComment({ version: '0.2.0', system: 'debian-amd64' })

beforeEach(() => {
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(stick, { recursive: true })
  writeFileSync(file, installer)
  writeFileSync(`${file}.minisig`, signMessage(installer, key, comment))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function handOverFromStick(called = new AbortController().signal, onVerify = (): void => undefined) {
  const [release] = await findReleases(stick, 'linux')
  if (!release) throw new Error('nothing was found')
  const told: number[] = []
  const onBytes = (bytes: number): void => void told.push(bytes)
  const ofDigest: typeof signatures.ofDigest = (digest, signature) => {
    onVerify()
    return signatures.ofDigest(digest, signature)
  }
  const order = { release, inbox, name: 'player.deb', signatures: { ...signatures, ofDigest }, onBytes, called }
  const refused = await handOver(order)
  return { refused, told, left: existsSync(inbox) ? readdirSync(inbox).toSorted() : [] }
}

describe('what is handed to the system’s helper', () => {
  test('is the file and its signature, byte by byte, and every step is told', async () => {
    const { refused, told, left } = await handOverFromStick()
    expect({ refused, left }).toEqual({ refused: undefined, left: ['player.deb', 'player.deb.minisig'] })
    expect(Buffer.compare(readFileSync(join(inbox, 'player.deb')), installer)).toBe(0)
    expect(told.at(-1)).toBe(installer.length)
  })

  test.each([
    ['was changed after it was signed', () => writeFileSync(file, installer.with(5, 9)), 'signature-invalid'],
    [
      'is longer than what was signed',
      () => writeFileSync(file, Buffer.concat([installer, Buffer.from('x')])),
      'signature-invalid',
    ],
    [
      'was signed by somebody else',
      () => writeFileSync(`${file}.minisig`, signMessage(installer, makeSecretKey(), comment)),
      'signature-invalid',
    ],
  ])('is nothing where it %s', async (_, spoil, reason) => {
    spoil()
    expect(await handOverFromStick()).toMatchObject({ refused: reason, left: [] })
  })

  test('is nothing where the file became a link between the look and the copy', async () => {
    const [release] = await findReleases(stick, 'linux')
    rmSync(file)
    writeFileSync(join(scratch, 'elsewhere'), installer)
    symlinkSync(join(scratch, 'elsewhere'), file)
    const order = {
      inbox,
      name: 'player.deb',
      signatures,
      onBytes: () => undefined,
      called: new AbortController().signal,
    }
    expect(release && (await handOver({ release, ...order }))).toBe('source-gone')
  })

  test('takes the place of what lay there, and follows no link that lies in its own place', async () => {
    mkdirSync(inbox)
    writeFileSync(join(scratch, 'untouched'), 'mine')
    symlinkSync(join(scratch, 'untouched'), join(inbox, 'player.deb'))
    expect((await handOverFromStick()).refused).toBeUndefined()
    expect(readFileSync(join(scratch, 'untouched'), 'utf8')).toBe('mine')
  })

  test('is nothing once staff called it off', async () => {
    const calling = new AbortController()
    calling.abort()
    expect(await handOverFromStick(calling.signal)).toMatchObject({ refused: 'not-copied', left: [] })
  })

  test('is nothing once staff called it off after the last byte', async () => {
    const calling = new AbortController()
    expect(await handOverFromStick(calling.signal, () => calling.abort())).toMatchObject({
      refused: 'not-copied',
      left: [],
    })
  })
})

const noDisk = await whyNot('memory disk')
test.skipIf(noDisk !== undefined)(
  `a disk that has room for all but the last piece is told to be full (${noDisk ?? 'a small disk in memory'})`,
  async () => {
    const mounted = await mountMemory(inbox, 'size=600k')
    try {
      expect(await handOverFromStick()).toMatchObject({ refused: 'no-space', left: [] })
    } finally {
      await mounted.unmount()
    }
  },
)

describe('what is found on a stick', () => {
  test('is an installer with its signature, at the top or in the folder askfirst', async () => {
    mkdirSync(join(stick, 'askfirst'))
    writeFileSync(join(stick, 'askfirst/askfirst-player_0.3.0_amd64.deb'), 'x')
    writeFileSync(join(stick, 'askfirst/askfirst-player_0.3.0_amd64.deb.minisig'), 'y')
    const found = (await findReleases(stick, 'linux')).map((each) => each.file)
    expect(found).toEqual([file, join(stick, 'askfirst/askfirst-player_0.3.0_amd64.deb')])
  })

  test.each([
    [
      'a link',
      () => {
        rmSync(file)
        symlinkSync('/etc/passwd', file)
      },
    ],
    ['without a signature', () => rmSync(`${file}.minisig`)],
    [
      'with a signature that is a link',
      () => {
        rmSync(`${file}.minisig`)
        symlinkSync('/etc/passwd', `${file}.minisig`)
      },
    ],
    ['with a signature that is too long for one', () => writeFileSync(`${file}.minisig`, 'x'.repeat(5000))],
  ])('is not one that is %s', async (_, spoil) => {
    spoil()
    expect(await findReleases(stick, 'linux')).toEqual([])
  })

  test('is not another system’s', async () => {
    expect(await findReleases(stick, 'win32')).toEqual([])
  })
})
