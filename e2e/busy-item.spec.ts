import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { exampleItem, examplePlaylist } from '../src/contract/package/package-example.fixture.ts'
import { archiveOf } from '../src/main/content/archive.fixture.ts'
import { writePackage } from '../src/main/content/package.fixture.ts'
import { mainBundle, patchedApplication } from './fixtures/patched-application.ts'
import { startPlayer } from './fixtures/player.ts'

/** A page that works for so many of every hundred milliseconds, and leaves its thread free for the others. */
const working = (milliseconds: number): Buffer =>
  archiveOf([
    {
      name: 'index.html',
      text: `<!doctype html><script>setInterval(() => { const until = performance.now() + ${milliseconds}; while (performance.now() < until); }, 100)</script>`,
    },
  ])

test('an HTML item that takes a core in short pieces gives way to the next; one that takes little is on to its end', async () => {
  test.setTimeout(180_000)
  // Every ten seconds otherwise, and four fifths: other programs share these cores, and may leave little. A calm page's start takes a tenth.
  const application = await patchedApplication([
    { file: mainBundle, find: 'itemLookEvery = 1e4', replace: 'itemLookEvery = 2e3' },
    { file: mainBundle, find: 'mostShare = .8', replace: 'mostShare = .3' },
  ])
  const html = (id: string, duration: string) => exampleItem(id, { kind: 'html', asset: `${id}.zip`, duration })
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#465"/></svg>'
  const { folder } = await writePackage(
    {
      playlists: [
        examplePlaylist('everyone', [
          html('calm', 'PT15S'),
          html('busy', 'PT10M'),
          exampleItem('picture', { asset: 'picture.svg', duration: 'PT10M' }),
        ]),
      ],
    },
    { 'calm.zip': working(2), 'busy.zip': working(90), 'picture.svg': Buffer.from(picture) },
  )
  const player = await startPlayer({ application: application.directory, content: folder })
  const plays = async (): Promise<string[]> => {
    const days = join(player.dataDirectory, 'plays')
    const names = await readdir(days).catch(() => [])
    const texts = await Promise.all(
      names.filter((name) => name.endsWith('.jsonl')).map((name) => readFile(join(days, name), 'utf8')),
    )
    return texts
      .join('')
      .split('\n')
      .filter((line) => line.includes('"ending"'))
      .map((line) => JSON.parse(line))
      .map(({ item, ending }) => `${item} ${ending}`)
  }
  try {
    await player.statusWhen(({ playing }) => 'item' in playing && playing.item === 'busy')
    await expect
      .poll(async () => (await player.status()).playing, { timeout: 60_000 })
      .toMatchObject({ item: 'picture' })
    await expect.poll(plays).toEqual(['calm complete', 'busy failed'])
  } finally {
    await player.close()
    await application.remove()
  }
})
