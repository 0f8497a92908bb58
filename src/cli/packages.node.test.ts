import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { archiveOf } from '../main/content/archive.fixture.ts'
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
    expect(await askfirst('init', at('Käse & Brot/soup.webp'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('is a file, and no folder'),
    })
  })
  test('takes of a folder of odd things what can be shown, numbers in their order, and says why it left out the rest', async () => {
    const odd = at('odd')
    await mkdir(join(odd, 'more'), { recursive: true })
    const picture = await readFile(join(demo, 'assets/soup.webp'))
    for (const name of ['10.webp', '2.webp', 'SOUP.webp', 'soup.webp', 'wrong.jpg', 'a:b.webp'])
      await writeFile(join(odd, name), picture)
    await writeFile(join(odd, 'empty.png'), '')
    await writeFile(join(odd, 'photos.zip'), 'PK\x03\x04 and no more')
    await symlink(join(odd, '2.webp'), join(odd, 'link.webp'))
    const { code, out, error } = await askfirst('init', odd)
    expect(code).toBe(0)
    expect(out).toContain('a package of 4 files')
    const manifest = JSON.parse(await readFile(at('odd-package/manifest.json'), 'utf8'))
    expect(manifest.playlists[0].items.map(({ asset }: { asset: string }) => asset)).toEqual([
      '2.webp',
      '10.webp',
      'soup.webp',
      'wrong.jpg',
    ])
    expect(manifest.assets['wrong.jpg'].type).toBe('image/webp')
    expect(error.trim().split('\n')).toEqual([
      'Left out, its name is not safe on every system: a:b.webp',
      'Left out, not a picture, film (MP4, WebM) or ZIP that a player shows: empty.png',
      'Left out, it is a link, or no file: link.webp',
      'Left out, what lies in folders is not taken: more',
      'Left out, a ZIP is shown only if it is sound and has an index.html at its root: photos.zip',
      'Left out, some systems take its name for that of another file here: SOUP.webp',
    ])
    expect(await askfirst('verify', at('odd-package'), '--allow-unsigned')).toMatchObject({ code: 0 })
  })
  test('leaves nothing behind of a package that could not be made', async () => {
    expect(await askfirst('init', at('Käse & Brot'), '--out', at('new'), '--title', '')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^manifest-invalid: .*at title/m),
    })
    expect(await readdir(folder)).not.toContain('new')
    expect(await askfirst('init', at('Käse & Brot'), '--out', at('new'), '--id', 'North Stores')).toMatchObject({
      code: 2,
      error: expect.stringContaining('--id wants a-z, 0-9 and -'),
    })
  })
  test('takes no id that players keep for what they make themselves', async () => {
    for (const id of ['made-here', 'loose-folder', 'market-made-here']) {
      expect(await askfirst('init', at('Käse & Brot'), '--out', at('new'), '--id', id)).toMatchObject({
        code: 2,
        error: expect.stringContaining(`${id} is kept for what players make themselves`),
      })
    }
  })
})

describe('askfirst pack', () => {
  test('gives the same bytes twice, signed or not, wherever it runs', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    const launcher = join(import.meta.dirname, 'askfirst.mjs')
    // A process takes its time zone once: each has its own.
    for (const [name, TZ] of Object.entries({ tokyo: 'Asia/Tokyo', lima: 'America/Lima' })) {
      const words = ['pack', at('shop'), '--sign', at('key.key'), '--out', at(name)]
      execFileSync(launcher, words, { env: { ...process.env, TZ } })
    }
    expect((await readFile(at('tokyo'))).equals(await readFile(at('lima')))).toBe(true)
    for (const name of ['one', 'two']) expect((await askfirst('pack', at('shop'), '--out', at(name))).code).toBe(0)
    expect((await readFile(at('one'))).equals(await readFile(at('two')))).toBe(true)
    const trusted = await askfirst('verify', at('tokyo'), '--key', at('key.pub'))
    expect(trusted).toMatchObject({ code: 0, out: expect.stringContaining('trusted key') })
    expect(await askfirst('verify', at('tokyo'))).toMatchObject({
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
  test('never puts the file among what it is packed of, and says where it could not be written', async () => {
    expect(await askfirst('pack', at('shop'), '--out', at('shop/assets/x'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('would lie in the package itself'),
    })
    const here = vi.spyOn(process, 'cwd').mockReturnValue(at('shop'))
    expect(await askfirst('pack', at('shop'))).toMatchObject({ code: 0, out: expect.stringContaining('kase-brot-1') })
    here.mockRestore()
    expect(await readdir(folder)).toContain('kase-brot-1.askfirst')
    expect(await askfirst('verify', at('shop'), '--allow-unsigned')).toMatchObject({ code: 0 })
    expect(await askfirst('pack', at('shop'), '--out', at('nowhere/x'))).toMatchObject({
      code: 1,
      error: `not-written: ${at('nowhere/x')} was not written: its folder is not there.\n`,
    })
    expect(await askfirst('pack', at('kase-brot-1.askfirst'))).toMatchObject({ code: 2 })
  })
  test('takes a signature along only where it is for this version, and says that no key was asked', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    await askfirst('sign', at('shop'), '--key', at('key.key'))
    const whole = await askfirst('pack', at('shop'), '--out', at('whole'))
    expect(whole).toMatchObject({ code: 0, error: expect.stringContaining('not checked against a key') })
    expect(await askfirst('verify', at('whole'), '--key', at('key.pub'))).toMatchObject({ code: 0 })
    const file = at('shop/manifest.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1', '"version": 2'))
    expect(await askfirst('pack', at('shop'), '--out', at('stale'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^signature-invalid: /),
    })
    expect(await readdir(folder)).not.toContain('stale')
    const signedAnew = await askfirst('pack', at('shop'), '--sign', at('key.key'), '--out', at('new'))
    expect(signedAnew).toMatchObject({ code: 0, error: '' })
  })
  test('looks for the key before it looks at anything else', async () => {
    await writeFile(at('shop/assets/soup.webp'), 'changed')
    expect(await askfirst('pack', at('shop'), '--sign', at('no.key'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('no.key could not be read'),
    })
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
  test('names the line and column where the manifest is no JSON', async () => {
    const file = at('shop/manifest.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1,', '"version": 1,\n  ,'))
    expect((await askfirst('verify', at('shop'), '--allow-unsigned')).error).toMatch(
      /^manifest-invalid: The manifest has an error: expected JSON, which it no longer is at line 5, column 3;/,
    )
  })
  test('tells what it could not write itself from what it could not read', async () => {
    vi.stubEnv('TMPDIR', at('nowhere'))
    for (const words of [
      ['verify', at('shop'), '--allow-unsigned'],
      ['pack', at('shop')],
      ['refresh', at('shop')],
    ]) {
      expect(await askfirst(...words)).toMatchObject({
        code: 1,
        error: `not-written: ${at('nowhere')} was not written: its folder is not there.\n`,
      })
    }
    const { out } = await askfirst('verify', at('shop'), '--allow-unsigned', '--json')
    expect(JSON.parse(out)).toMatchObject({ ok: false, reason: 'not-written' })
    vi.unstubAllEnvs()
  })
  test.skipIf(process.platform !== 'linux')(
    '…also where the first file of it was written and the next was not',
    async () => {
      // As long as a path may be: there is room in it for the folder of a check, and not for a file in that.
      const room = 4_071 - folder.length - 1
      const deep = at(...Array(Math.floor(room / 200)).fill('x'.repeat(199)), 'x'.repeat(room % 200))
      await mkdir(deep, { recursive: true })
      vi.stubEnv('TMPDIR', deep)
      const { code, error } = await askfirst('verify', at('shop'), '--allow-unsigned')
      vi.unstubAllEnvs()
      await rm(at('x'.repeat(199)), { recursive: true })
      expect([code, error]).toEqual([1, expect.stringMatching(/^not-written: .*: ENAMETOOLONG\.\n$/)])
    },
  )
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
    expect(await askfirst('refresh', at('shop')), 'nothing is another than it was').toMatchObject({
      code: 0,
      error: '',
    })
    expect((await askfirst('verify', at('shop'), '--key', at('key.pub'))).code).toBe(0)
    await rename(at('shop/assets/soup.webp'), at('shop/assets/broth.webp'))
    expect(await askfirst('refresh', at('shop'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^manifest-invalid: .*soup\.webp/),
      out: expect.stringContaining('manifest.json.minisig was removed'),
    })
    expect(await readdir(at('shop'))).toEqual(['assets', 'manifest.json'])
    await rename(at('shop/assets/broth.webp'), at('shop/assets/soup.webp'))
    expect(await askfirst('refresh', at('shop'), '--raise')).toMatchObject({
      code: 0,
      error: '',
    })
    expect(await askfirst('verify', at('shop'), '--key', at('key.pub'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^signature-missing: /),
    })
    await askfirst('sign', at('shop'), '--key', at('key.key'))
    expect((await askfirst('verify', at('shop'), '--key', at('key.pub'), '--newer-than', 'kase-brot@1')).code).toBe(0)
  })
  test('an error in the manifest is named with its place, before it is written anew', async () => {
    const file = at('shop/manifest.json')
    const sound = await readFile(file, 'utf8')
    for (const [broken, said] of [
      [sound.replace('"version": 1,', '"version": 1,,'), 'at line 4, column 16'],
      [sound.replace('"version": 1,', '"version": 1, "version": 2,'), 'at version: expected each key only once'],
      ['[]', 'expected an object'],
    ] as const) {
      await writeFile(file, broken)
      expect(await askfirst('refresh', at('shop'))).toMatchObject({ code: 1, error: expect.stringContaining(said) })
      expect(await readFile(file, 'utf8')).toBe(broken)
    }
    await writeFile(file, `\uFEFF${sound}`)
    expect(await askfirst('refresh', at('shop')), 'a byte order mark does no harm').toMatchObject({ code: 0 })
    expect(await readFile(file, 'utf8')).toBe(sound)
  })
  test('an HTML item that was zipped with the folder around it is named, as pack names it', async () => {
    await writeFile(at('shop/assets/season.zip'), archiveOf([{ name: 'season/index.html', text: '<p>' }]))
    const said = 'expected an index.html at the root of its ZIP. Zip what lies in the folder, not the folder around it.'
    for (const command of ['refresh', 'pack']) {
      expect(await askfirst(command, at('shop'))).toMatchObject({
        code: 1,
        error: `html-item-invalid: The HTML item season.zip cannot be shown, at assets["season.zip"]: ${said}\n`,
      })
    }
  })
  test('a file that no playlist shows yet is named', async () => {
    await copyFile(at('shop/assets/soup.webp'), at('shop/assets/stew.webp'))
    expect(await askfirst('refresh', at('shop'))).toMatchObject({
      code: 0,
      error: 'No playlist shows assets/stew.webp.\n',
    })
  })
  test('a key is never written over, and no half of one is left beside another', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    await rm(at('key.pub'))
    expect((await askfirst('keygen', at('key'), '--no-password')).code).toBe(2)
    expect(await readdir(folder)).not.toContain('key.pub')
    expect(await askfirst('keygen', at('nowhere/key'), '--no-password')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^not-written: /),
    })
  })
})

test('askfirst inspect tells what a package holds and who signed it, without trusting it', async () => {
  const { code, out } = await askfirst('inspect', demo)
  expect(code).toBe(0)
  expect(out).toContain('beet-demo 1')
  expect(out).toContain('not signed')
  expect((await askfirst('inspect', at('shop/manifest.json'))).code).toBe(1)
})
