import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Manifest } from '../contract/package/package.ts'
import { writePackage } from '../main/content/package.fixture.ts'
import { importInto } from '../main/content/store/real-store.fixture.ts'
import { runCommandLine } from './command-line.node.ts'
import { commands } from './commands.node.ts'

async function storeCheck(...words: readonly string[]): Promise<{ code: number; text: string }> {
  let text = ''
  const add = (more: string): void => {
    text += more
  }
  const code = await runCommandLine(commands, ['store', 'check', ...words], { out: add, error: add, watched: false })
  return { code, text }
}

let data = ''
let folder = ''
let manifest: Manifest

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  ;({ folder, manifest } = await writePackage())
  expect(await importInto(data, folder)).toMatchObject({ kind: 'activated' })
})

function object(path: string): string {
  const { sha256 } = manifest.assets[path] ?? { sha256: '' }
  return join(data, 'content/objects', sha256.slice(0, 2), sha256)
}

describe('askfirst store check', () => {
  test('says what is kept when all of it is whole', async () => {
    const { code, text } = await storeCheck(data)
    expect(code).toBe(0)
    expect(text).toMatch(/^active {2}example 1, brought /)
  })
  test('names each file that is damaged, and bringing the package again mends what is missing', async () => {
    const bytes = await readFile(object('one.webp'))
    bytes[100] = 0
    await writeFile(object('one.webp'), bytes)
    await rm(object('deep/two.svg'))
    const { code, text } = await storeCheck(data)
    expect(code).toBe(1)
    expect(text).toMatch(/^altered {2}example 1 {2}assets\/one\.webp/m)
    expect(text).toMatch(/^missing {2}example 1 {2}assets\/deep\/two\.svg/m)
    expect(text).toMatch(/^store-damaged: 2 of them/m)
    await rm(object('one.webp'))
    expect(await importInto(data, folder)).toMatchObject({ kind: 'activated' })
    expect((await storeCheck(data)).code).toBe(0)
  })
  test('tells a program the same', async () => {
    await rm(object('one.webp'))
    const { code, text } = await storeCheck(data, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({
      ok: false,
      damage: [{ what: 'missing', asset: 'one.webp' }],
    })
  })
  test('a pointer that makes no sense is refused, a folder without a store is wrong use', async () => {
    await writeFile(join(data, 'content/store.json'), '{}')
    expect(await storeCheck(data)).toMatchObject({ code: 1, text: expect.stringMatching(/^pointer-broken: /) })
    expect((await storeCheck(folder)).code).toBe(2)
    expect((await storeCheck()).code).toBe(2)
  })
})
