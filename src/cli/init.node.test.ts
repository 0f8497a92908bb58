import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeFilm } from '../main/content/making/film.fixture.ts'
import { askfirst, at, demo, withShopFolder } from './shop-folder.fixture.ts'

withShopFolder()

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
    writeFilm(join(odd, 'sound.mp4'), { sound: 'aac' })
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
      'Left out, it has no picture, and sound alone is not shown: sound.mp4',
      'Left out, some systems take its name for that of another file here: SOUP.webp',
    ])
    expect(await askfirst('verify', at('odd-package'), '--allow-unsigned')).toMatchObject({ code: 0 })
  })
  test('leaves nothing behind of a package that could not be made', async () => {
    expect(await askfirst('init', at('Käse & Brot'), '--out', at('new'), '--title', '')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^manifest-invalid: .*at title/m),
    })
    expect(await readdir(at())).not.toContain('new')
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
