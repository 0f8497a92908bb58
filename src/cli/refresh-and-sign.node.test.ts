import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { archiveOf } from '../main/content/archive.fixture.ts'
import { writeFilm } from '../main/content/making/film.fixture.ts'
import { askfirst, at, withShopFolder } from './shop-folder.fixture.ts'

withShopFolder()

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
  test('a file that no player shows is told as that: no manifest said a type of it', async () => {
    for (const [name, bytes] of [
      ['notes.txt', 'notes'],
      ['photo.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ] as const) {
      await writeFile(at('shop/assets', name), bytes)
      expect(await askfirst('refresh', at('shop'))).toMatchObject({
        code: 1,
        error:
          `type-mismatch: The file assets/${name} is of no type that a player shows: expected JPEG, PNG, WebP, AVIF, ` +
          'GIF, SVG, MP4, WebM, or a ZIP with an index.html. Convert it, or take it out of assets/.\n',
      })
      await rm(at('shop/assets', name))
    }
  })
  test('a film that may not play is told where it is new or changed, and by pack each time', async () => {
    const hevc = "assets/coffee.mp4: whether hevc plays depends on the player's engine; try it there.\n"
    writeFilm(at('shop/assets/coffee.mp4'), { picture: 'libx265' })
    expect(await askfirst('refresh', at('shop'), '--raise')).toMatchObject({ code: 0, error: hevc })
    expect(await askfirst('refresh', at('shop'), '--raise'), 'it is what it was').toMatchObject({ code: 0, error: '' })
    for (const name of ['one', 'two'])
      expect(await askfirst('pack', at('shop'), '--out', at(name))).toMatchObject({ code: 0, error: hevc })
  })
  test('a key is never written over, and no half of one is left beside another', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    await rm(at('key.pub'))
    expect((await askfirst('keygen', at('key'), '--no-password')).code).toBe(2)
    expect(await readdir(at())).not.toContain('key.pub')
    expect(await askfirst('keygen', at('nowhere/key'), '--no-password')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^not-written: /),
    })
  })
})
