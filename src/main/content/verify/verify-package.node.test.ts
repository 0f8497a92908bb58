import { createHash } from 'node:crypto'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../../contract/package/package.ts'
import { archiveOf } from '../archive.fixture.ts'
import { packageComment } from '../minisign/package-comment.ts'
import { publicKeyFile, readPublicKey } from '../minisign/public-key.ts'
import { makeSecretKey } from '../minisign/secret-key.node.ts'
import { signMessage } from '../minisign/sign.node.ts'
import { fixtureFiles, writePackage } from '../package.fixture.ts'
import { openPackageSource } from '../source/open-source.node.ts'
import { checkingEffects } from './checking-effects.node.ts'
import type { Policy } from './verify-head.ts'
import { type PackageEffects, verifyPackage } from './verify-package.ts'

const secret = makeSecretKey()
const key = readPublicKey(publicKeyFile(secret.keyId, secret.publicKey))
if (!key) throw new Error('a key of our own was not read')
const trusting: Policy = { playerVersion: '0.1.0', trustedKeys: [key], allowUnsigned: false, follows: null }
const open: Policy = { ...trusting, trustedKeys: [], allowUnsigned: true }

/** What verification says of a folder. */
async function verdict(folder: string, policy: Policy, changes: Partial<PackageEffects> = {}): Promise<string> {
  const source = await openPackageSource(folder)
  if (!source.ok) throw new Error(source.refusal.reason)
  const effects = await checkingEffects(() => undefined)
  const verified = await verifyPackage(source.value, policy, { ...effects, ...changes })
  await effects.dispose()
  return verified.ok
    ? `taken, ${verified.value.signer.kind}`
    : [verified.refusal.reason, verified.refusal.expected, verified.refusal.argument].filter(Boolean).join(' ')
}

async function signedPackage(changes: Partial<Manifest> = {}, comment = packageComment('example', 1)): Promise<string> {
  const { folder, manifest } = await writePackage(changes)
  await writeFile(
    join(folder, 'manifest.json.minisig'),
    signMessage(Buffer.from(JSON.stringify(manifest)), secret, comment),
  )
  return folder
}

describe('who signed it', () => {
  test('a trusted key: taken', async () => {
    expect(await verdict(await signedPackage(), trusting)).toBe('taken, trusted')
    expect(await verdict(await signedPackage({}, 'by the stock tool'), trusting)).toBe('taken, trusted')
  })
  test('nobody, or a key that nobody trusts: only where that is allowed', async () => {
    const { folder } = await writePackage()
    expect(await verdict(folder, trusting)).toBe('signature-missing')
    expect(await verdict(folder, open)).toBe('taken, unsigned')
    expect(await verdict(await signedPackage(), { ...trusting, trustedKeys: [] })).toBe(`key-unknown ${key.id}`)
    expect(await verdict(await signedPackage(), open)).toBe('taken, key-unknown')
  })
  test('a manifest that was changed after signing, or the signature of another package: never', async () => {
    const folder = await signedPackage()
    await appendFile(join(folder, 'manifest.json'), ' ')
    expect(await verdict(folder, { ...trusting, allowUnsigned: true })).toBe('signature-invalid')
    const other = await signedPackage({}, packageComment('example', 2))
    expect(await verdict(other, trusting)).toBe('signature-invalid')
    await writeFile(join(other, 'manifest.json.minisig'), 'no signature')
    expect(await verdict(other, open)).toBe('signature-invalid')
  })
  test('is settled before the manifest is parsed', async () => {
    const { folder } = await writePackage()
    await writeFile(join(folder, 'manifest.json'), 'no JSON')
    expect(await verdict(folder, trusting)).toBe('signature-missing')
    expect(await verdict(folder, open)).toBe('manifest-invalid json line 1, column 1')
  })
})

describe('what the player follows', () => {
  const follows = { id: 'example', version: 1, manifestSha256: null, whole: true }
  const against = async (changes: object): Promise<string> =>
    verdict((await writePackage({ version: 2 })).folder, { ...open, follows: { ...follows, ...changes } })
  test('a newer version of the same line: taken', async () => {
    expect(await against({})).toBe('taken, unsigned')
  })
  test('the very same again: only if something of it is missing', async () => {
    const { folder } = await writePackage({ version: 2 })
    const bytes = await readFile(join(folder, 'manifest.json'))
    const same = { ...follows, version: 2, manifestSha256: createHash('sha256').update(bytes).digest('hex') }
    expect(await verdict(folder, { ...open, follows: same })).toBe('already-active')
    expect(await verdict(folder, { ...open, follows: { ...same, whole: false } })).toBe('taken, unsigned')
  })
  test('another line, an older or the same version, one that was rolled back: refused', async () => {
    expect(await against({ id: 'other' })).toBe('other-line other')
    expect(await against({ version: 2 })).toBe('version-not-newer 2')
    expect(await against({ version: 3 })).toBe('version-not-newer 3')
    const { folder } = await writePackage({ version: 2 })
    const rolledBack = [{ id: 'example', version: 2 }]
    expect(await verdict(folder, { ...open, follows, rolledBack })).toBe('rolled-back 2')
    expect(await verdict(folder, { ...open, rolledBack }), 'where no line is followed, too').toBe('rolled-back 2')
    expect(await verdict(folder, { ...open, rolledBack: [{ id: 'other', version: 2 }] })).toBe('taken, unsigned')
  })
  test.each(['made-here', 'loose-folder'])(
    'the line %s, which nobody follows: refused, but for a player’s own',
    async (id) => {
      const { folder } = await writePackage({ id })
      expect(await verdict(folder, open)).toBe(`manifest-invalid free-id ${id}`)
      expect(await verdict(folder, { ...open, takesLocalLine: true })).toBe('taken, unsigned')
    },
  )
})

describe('the files', () => {
  test('no room: refused before any is read', async () => {
    const { folder } = await writePackage()
    const stage = async (): Promise<never> => {
      throw new Error('an asset was touched')
    }
    expect(await verdict(folder, open, { hasSpace: async () => false, stage })).toMatch(/^no-space/)
    await rm(join(folder, 'assets/one.webp'))
    expect(await verdict(folder, open, { stage })).toBe('asset-missing one.webp')
  })
  test('one more, one longer, one altered, one of another type', async () => {
    const { folder } = await writePackage()
    await writeFile(join(folder, 'notes.txt'), 'x')
    expect(await verdict(folder, open)).toBe('asset-unlisted notes.txt')
    await rm(join(folder, 'notes.txt'))
    await appendFile(join(folder, 'assets/one.webp'), 'x')
    expect(await verdict(folder, open)).toBe('asset-corrupt one.webp')
    await writeFile(join(folder, 'assets/one.webp'), Buffer.alloc(fixtureFiles['one.webp']?.length ?? 0))
    expect(await verdict(folder, open)).toBe('asset-corrupt one.webp')
    const script = { ...fixtureFiles, 'one.webp': Buffer.from('<script>alert(1)</script>') }
    expect(await verdict((await writePackage({}, script)).folder, open)).toBe('type-mismatch one.webp')
  })
  test('nothing in an asset is looked into before its digest matched', async () => {
    const looked: string[] = []
    const lookInto: PackageEffects['lookInto'] = async (_file, { asset }) => {
      looked.push(asset.type)
      return undefined
    }
    const { folder } = await writePackage()
    expect(await verdict(folder, open, { lookInto })).toBe('taken, unsigned')
    expect(looked.sort()).toEqual(['application/zip', 'image/svg+xml', 'image/webp'])
    looked.length = 0
    const page = Buffer.from(fixtureFiles['page.zip'] ?? '')
    page[40] = (page[40] ?? 0) ^ 1
    await writeFile(join(folder, 'assets/page.zip'), page)
    expect(await verdict(folder, open, { lookInto })).toBe('asset-corrupt page.zip')
    expect(looked).not.toContain('application/zip')
  })
  test('an HTML item that is a bomb or no archive', async () => {
    const bomb = archiveOf([
      { name: 'index.html', text: 'x' },
      { name: 'a', deflate: true, declared: 2 ** 31 },
    ])
    expect(await verdict((await writePackage({}, { ...fixtureFiles, 'page.zip': bomb })).folder, open)).toBe(
      'too-large item-size page.zip › a',
    )
    const around = archiveOf([{ name: 'page/index.html', text: 'x' }])
    expect(await verdict((await writePackage({}, { ...fixtureFiles, 'page.zip': around })).folder, open)).toBe(
      'html-item-invalid index-at-root page.zip',
    )
  })
})
