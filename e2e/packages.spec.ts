import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Manifest } from '../src/contract/package.ts'
import type { Status } from '../src/contract/status.ts'
import { startPlayer } from './fixtures/player.ts'

const demo = join(import.meta.dirname, '../resources/demo')

/** Lays the demo shop into a folder as a newer version, under its own name only when it is whole. */
async function drop(inbox: string, version: number): Promise<Manifest> {
  await cp(demo, join(inbox, '.arriving'), { recursive: true })
  const file = join(inbox, '.arriving/manifest.json')
  const manifest: Manifest = { ...JSON.parse(await readFile(file, 'utf8')), version }
  await writeFile(file, JSON.stringify(manifest))
  await rename(join(inbox, '.arriving'), join(inbox, `shop-${version}`))
  return manifest
}

const plays =
  (version: number) =>
  ({ playing }: Status): boolean =>
    playing.version === version && 'item' in playing && playing.item !== null

test('a package that is put into the inbox takes over at the next item, and is there after a new start', async () => {
  const inbox = await mkdtemp(join(tmpdir(), 'askfirst-inbox-'))
  const data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const player = await startPlayer({ dataDirectory: data, words: ['--inbox', inbox, '--allow-unsigned'] })
  try {
    await player.statusWhen(({ playing }) => 'item' in playing && playing.item !== null)
    const { id } = await drop(inbox, 41)
    expect((await player.statusWhen(plays(41))).playing).toMatchObject({ package: id })
    await expect.poll(() => readdir(inbox)).toEqual(['taken'])
    await drop(inbox, 40)
    await expect
      .poll(() => readFile(join(inbox, 'refused/shop-40.reason.txt'), 'utf8').catch(() => ''), { timeout: 20_000 })
      .toMatch(/^version-not-newer\n/)
    await player.statusWhen(({ faults }) => faults.some(({ code }) => code === 'version-not-newer'))
  } finally {
    await player.close()
  }
  const again = await startPlayer({ dataDirectory: data, words: ['--inbox', inbox] })
  try {
    await again.statusWhen(plays(41))
    await drop(inbox, 42)
    await expect
      .poll(() => readdir(join(inbox, 'refused')).catch(() => []), { timeout: 20_000 })
      .toContain('shop-42.reason.txt')
    expect(await readFile(join(inbox, 'refused/shop-42.reason.txt'), 'utf8')).toMatch(/^signature-missing\n/)
    expect((await again.status()).playing.version).toBe(41)
  } finally {
    await again.close()
    for (const folder of [inbox, data]) await rm(folder, { recursive: true })
  }
})
