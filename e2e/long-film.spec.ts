import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { exampleItem, examplePlaylist } from '../src/contract/package/package-example.fixture.ts'
import { writePackage } from '../src/main/content/package.fixture.ts'
import { startPlayer } from './fixtures/player.ts'
import { soakMedia } from './soak/soak-media.ts'

/** Imports on a busy machine take their time. */
test.describe.configure({ timeout: 180_000 })

test('a film that is on is given out to its end, though two packages come meanwhile', async () => {
  const inbox = await mkdtemp(join(tmpdir(), 'askfirst-inbox-'))
  const [film] = await soakMedia(['film'])
  const [drawing] = await soakMedia(['drawing'])
  if (!film || !drawing) throw new Error('there is no film')
  const player = await startPlayer({ words: ['--inbox', inbox, '--allow-unsigned'] })
  const active = async (): Promise<number> => {
    const text = await readFile(join(player.dataDirectory, 'content/store.json'), 'utf8').catch(() => '{}')
    return JSON.parse(text).packages?.[0]?.version ?? 0
  }
  const bring = async (version: number, { name, item, bytes }: typeof film): Promise<void> => {
    const items = [exampleItem('only', { kind: item, asset: name, duration: 'PT1H' })]
    const playlists = [examplePlaylist('everyone', items)]
    const { folder } = await writePackage({ id: 'films', version, playlists }, { [name]: bytes })
    await rename(folder, join(inbox, `films-${version}`))
    await expect.poll(active, { timeout: 60_000 }).toBe(version)
  }
  try {
    await bring(1, film)
    await player.statusWhen(({ playing }) => playing.version === 1 && 'item' in playing && playing.item === 'only')
    const page = await player.page()
    const video = page.locator('.stage-layer[data-place="front"] video')
    await expect(video).toHaveAttribute('src', /content/)
    for (const version of [2, 3]) await bring(version, drawing)
    const isGivenOut = (): Promise<boolean> =>
      video.evaluate(async ({ src }: HTMLVideoElement) => (await fetch(src, { cache: 'no-store' })).ok)
    // What became active in the store is read anew a moment later.
    await expect(async () => {
      expect((await player.statusWhen(({ playing }) => playing.version !== null)).playing).toMatchObject({ version: 1 })
      expect(await isGivenOut()).toBe(true)
    }).toPass()
    await page.waitForTimeout(2_000)
    expect(await isGivenOut()).toBe(true)
  } finally {
    await player.close()
    await rm(inbox, { recursive: true, force: true })
  }
})
