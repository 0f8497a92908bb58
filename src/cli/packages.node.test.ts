import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commands } from './commands.node.ts'
import { heard } from './heard.fixture.ts'

const demo = join(import.meta.dirname, '../../resources/demo')

let folder = ''
const at = (...names: readonly string[]): string => join(folder, ...names)

const askfirst = (...words: readonly string[]) => heard(commands, words)

/** A folder of media, and the package that `init` makes of it. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askfirst-cli-'))
  await mkdir(at('Käse & Brot'))
  for (const name of ['coffee.mp4', 'hours.svg', 'season.zip', 'soup.webp']) {
    await copyFile(join(demo, 'assets', name), at('Käse & Brot', name))
  }
  await writeFile(at('Käse & Brot', 'notes.txt'), 'not for the screen')
  expect(await askfirst('init', at('Käse & Brot'), '--out', at('shop'))).toMatchObject({ code: 0 })
})

describe('askfirst init', () => {
  test('makes a package of what can be shown, in the order of the names, and leaves the folder alone', async () => {
    const manifest = JSON.parse(await readFile(at('shop/manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ id: 'kase-brot', version: 1, title: 'Käse & Brot', defaultPlaylist: 'everyone' })
    expect(
      manifest.playlists[0].items.map((item: { id: string; kind: string; duration?: string }) => item),
    ).toMatchObject([
      { id: 'coffee', kind: 'video' },
      { id: 'hours', kind: 'image', duration: 'PT10S' },
      { id: 'season', kind: 'html', duration: 'PT10S' },
      { id: 'soup', kind: 'image', duration: 'PT10S' },
    ])
    expect(await askfirst('verify', at('shop'), '--allow-unsigned')).toMatchObject({ code: 0, error: '' })
  })
  test('says how long a film is and what is left out, and takes nothing that is there', async () => {
    const { out, error } = await askfirst('init', at('Käse & Brot'))
    expect(out).toContain('coffee.mp4: 10.0 s, avc')
    expect(error).toContain('notes.txt')
    expect(await askfirst('init', at('Käse & Brot'))).toMatchObject({ code: 2 })
    expect(await askfirst('init', at('nowhere'))).toMatchObject({ code: 2 })
  })
})

describe('askfirst pack', () => {
  test('gives the same bytes twice, signed or not, wherever it runs', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    const zone = process.env.TZ
    for (const [name, tz] of [
      ['one', 'Asia/Tokyo'],
      ['two', 'America/Lima'],
    ]) {
      process.env.TZ = tz
      expect((await askfirst('pack', at('shop'), '--out', at(`${name}.askfirst`))).code).toBe(0)
      expect((await askfirst('pack', at('shop'), '--sign', at('key.key'), '--out', at(`${name}-signed`))).code).toBe(0)
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect((await readFile(at('one.askfirst'))).equals(await readFile(at('two.askfirst')))).toBe(true)
    expect((await readFile(at('one-signed'))).equals(await readFile(at('two-signed')))).toBe(true)
    const trusted = await askfirst('verify', at('one-signed'), '--key', at('key.pub'))
    expect(trusted).toMatchObject({ code: 0, out: expect.stringContaining('trusted key') })
    expect(await askfirst('verify', at('one-signed'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^key-unknown: /),
    })
  })
  test('packs nothing that a player would refuse', async () => {
    await writeFile(at('shop/assets/soup.webp'), 'changed')
    expect(await askfirst('pack', at('shop'), '--out', at('x'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^asset-corrupt: /),
    })
    await expect(readFile(at('x'))).rejects.toThrow()
  })
})

describe('askfirst verify', () => {
  test('puts the reason first, then the place and what to do', async () => {
    const file = at('shop/manifest.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"sequential"', '"backwards"'))
    const { code, error } = await askfirst('verify', at('shop'), '--allow-unsigned')
    expect(code).toBe(1)
    expect(error).toBe(
      'manifest-invalid: The manifest has an error, at playlists[0].loop: expected one of sequential, shuffle, ' +
        'weighted. Mend the manifest at the place that is named.\n',
    )
  })
  test('answers in JSON for programs', async () => {
    const whole = await askfirst('verify', at('shop'), '--allow-unsigned', '--json')
    expect(JSON.parse(whole.out)).toEqual({ ok: true, id: 'kase-brot', version: 1, signer: { kind: 'unsigned' } })
    const refused = await askfirst('verify', at('shop'), '--json')
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, reason: 'signature-missing' })
  })
  test('knows what a player follows', async () => {
    const newer = (line: string) => askfirst('verify', at('shop'), '--allow-unsigned', '--newer-than', line)
    expect(await newer('kase-brot@1')).toMatchObject({ code: 1, error: expect.stringMatching(/^version-not-newer: /) })
    expect(await newer('other@1')).toMatchObject({ code: 1, error: expect.stringMatching(/^other-line: /) })
    expect(await newer('kase-brot')).toMatchObject({ code: 2 })
  })
  test('wrong use is told from a refusal', async () => {
    expect((await askfirst('verify')).code).toBe(2)
    expect((await askfirst('verify', at('shop'), '--key', 'no key')).code).toBe(2)
    expect((await askfirst('verify', at('nowhere'))).code).toBe(2)
  })
})

describe('askfirst refresh and sign', () => {
  test('a changed file is listed anew, and the old signature is no longer worth anything', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    expect((await askfirst('sign', at('shop'), '--key', at('key.key'))).code).toBe(0)
    expect((await askfirst('verify', at('shop'), '--key', at('key.pub'))).code).toBe(0)
    await rename(at('shop/assets/soup.webp'), at('shop/assets/broth.webp'))
    expect(await askfirst('refresh', at('shop'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^manifest-invalid: .*soup\.webp/),
    })
    await rename(at('shop/assets/broth.webp'), at('shop/assets/soup.webp'))
    expect((await askfirst('refresh', at('shop'), '--raise')).code).toBe(0)
    expect(await askfirst('verify', at('shop'), '--key', at('key.pub'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^signature-inv/),
    })
    await askfirst('sign', at('shop'), '--key', at('key.key'))
    expect((await askfirst('verify', at('shop'), '--key', at('key.pub'), '--newer-than', 'kase-brot@1')).code).toBe(0)
  })
  test('a key is never written over', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    await rm(at('key.pub'))
    expect((await askfirst('keygen', at('key'), '--no-password')).code).toBe(2)
  })
})

test('askfirst inspect tells what a package holds and who signed it, without trusting it', async () => {
  const { code, out } = await askfirst('inspect', demo)
  expect(code).toBe(0)
  expect(out).toContain('beet-demo 1')
  expect(out).toContain('not signed')
  expect((await askfirst('inspect', at('shop/manifest.json'))).code).toBe(1)
})
