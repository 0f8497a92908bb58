import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { publicKeyFile } from './minisign/public-key.ts'
import { addTrustedKey, listTrustedKeys, readTrustedKeys, removeTrustedKey } from './trusted-keys.node.ts'

let folder = ''
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'askfirst-keys-')), 'trusted-keys')
})

const keyText = (id: number, key: number): string => publicKeyFile(Buffer.alloc(8, id), Buffer.alloc(32, key))
const lineOf = (text: string): string => text.split('\n')[1] ?? ''

test('a key is added as a file or as its one line, once, and is trusted from then on', async () => {
  const [north, south] = [keyText(1, 1), keyText(2, 2)]
  expect(await addTrustedKey(folder, north)).toMatchObject({ ok: true, value: { id: '0101010101010101' } })
  expect(await addTrustedKey(folder, ` ${lineOf(south)}\n`)).toMatchObject({ ok: true })
  expect(await addTrustedKey(folder, lineOf(north))).toEqual({ ok: false, refusal: 'key-known' })
  expect((await listTrustedKeys(folder)).map(({ line }) => line).toSorted()).toEqual(
    [north, south].map(lineOf).toSorted(),
  )
  expect(await readTrustedKeys(folder)).toHaveLength(2)
})

test('what is no public key is not taken', async () => {
  for (const text of ['', 'hello', 'x'.repeat(10_000), lineOf(keyText(1, 1)).slice(1), '<script>\u202E']) {
    expect(await addTrustedKey(folder, text)).toEqual({ ok: false, refusal: 'key-invalid' })
  }
  expect(await readdir(folder).catch(() => [])).toEqual([])
})

test('two keys that share an id are two keys', async () => {
  await addTrustedKey(folder, keyText(1, 1))
  expect(await addTrustedKey(folder, keyText(1, 2))).toMatchObject({ ok: true })
  expect(await listTrustedKeys(folder)).toHaveLength(2)
})

test('a key is removed whatever its files are named, and no other with it', async () => {
  await addTrustedKey(folder, keyText(1, 1))
  await addTrustedKey(folder, keyText(2, 2))
  await writeFile(join(folder, 'by-hand.pub'), keyText(1, 1))
  expect(await listTrustedKeys(folder)).toHaveLength(2)
  expect(await removeTrustedKey(folder, lineOf(keyText(1, 1)))).toMatchObject({ ok: true })
  expect((await listTrustedKeys(folder)).map(({ line }) => line)).toEqual([lineOf(keyText(2, 2))])
})

test.skipIf(process.platform === 'win32')(
  'what lies there and is no key is left: a pipe, or what is far too long',
  async () => {
    await addTrustedKey(folder, keyText(1, 1))
    execFileSync('sh', ['-c', `mkfifo '${join(folder, 'pipe.pub')}'`])
    await writeFile(join(folder, 'long.pub'), `${keyText(2, 2)}${'\n'.repeat(4_096)}`)
    await writeFile(join(folder, '..', 'elsewhere'), keyText(3, 3))
    await symlink(join(folder, '..', 'elsewhere'), join(folder, 'linked.pub'))
    expect((await listTrustedKeys(folder)).map(({ line }) => line).toSorted()).toEqual(
      [keyText(1, 1), keyText(3, 3)].map(lineOf).toSorted(),
    )
  },
)

test('a folder that cannot be written is said', async () => {
  await writeFile(folder, 'a file in its place')
  expect(await addTrustedKey(folder, keyText(1, 1))).toEqual({ ok: false, refusal: 'not-saved' })
  await rm(folder)
})
