import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Status } from '../src/contract/status.ts'
import { writePlainPackage } from './fixtures/plain-package.ts'
import { startPlayer } from './fixtures/player.ts'

const playlist = { id: 'everyone', items: 3, seconds: 1, loop: 'sequential' } as const

const shop = (version: number): Promise<string> =>
  writePlainPackage([playlist], { id: 'inbox-shop', version, schedule: [], defaultPlaylist: 'everyone' })

/** Lays a package into a folder, whole from the first moment on. */
async function drop(inbox: string, version: number): Promise<void> {
  await rename(await shop(version), join(inbox, `shop-${version}`))
}

const plays =
  (version: number) =>
  ({ playing }: Status): boolean =>
    playing.version === version && 'item' in playing && playing.item !== null

const hasFault =
  (code: Status['faults'][number]['code'], has = true) =>
  ({ faults }: Status): boolean =>
    faults.some((fault) => fault.code === code) === has

async function logOf(data: string): Promise<string> {
  const names = await readdir(join(data, 'logs'))
  return (await Promise.all(names.map((name) => readFile(join(data, 'logs', name), 'utf8')))).join('')
}

/** Every file of the store's content, overwritten in its size. */
async function spoilObjects(data: string): Promise<void> {
  const objects = join(data, 'content/objects')
  for (const entry of await readdir(objects, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) await writeFile(file, Buffer.alloc((await readFile(file)).length))
  }
}

/** Imports on a busy machine take their time. */
test.describe.configure({ timeout: 240_000 })

test('a package that is put into the inbox takes over at the next item, survives damage, and is there after a new start', async () => {
  const inbox = await mkdtemp(join(tmpdir(), 'askfirst-inbox-'))
  const data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const player = await startPlayer({ dataDirectory: data, words: ['--inbox', inbox, '--allow-unsigned'] })
  const reason = (name: string): Promise<string> =>
    readFile(join(inbox, `refused/${name}.reason.txt`), 'utf8').catch(() => '')
  try {
    await player.statusWhen(({ playing }) => 'item' in playing && playing.item !== null)
    await drop(inbox, 41)
    expect((await player.statusWhen(plays(41))).playing).toMatchObject({ package: 'inbox-shop' })
    await expect.poll(() => readdir(inbox)).toEqual(['taken'])
    await drop(inbox, 40)
    await expect.poll(() => reason('shop-40'), { timeout: 20_000 }).toMatch(/^version-not-newer\n/)
    await player.statusWhen(hasFault('version-not-newer'))

    // What is damaged while it plays is skipped, and is back when the same package is brought again.
    await spoilObjects(data)
    const page = await player.page()
    const devtools = await page.context().newCDPSession(page)
    // A picture that the page still holds in memory is sound, and nothing would be read from the disk.
    await devtools.send('Network.enable')
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await devtools.send('Memory.simulatePressureNotification', { level: 'critical' })
    await devtools.send('HeapProfiler.collectGarbage')
    await player.statusWhen(hasFault('asset-corrupt'))
    await drop(inbox, 41)
    await player.statusWhen((status) => hasFault('asset-corrupt', false)(status) && plays(41)(status))
    await expect.poll(() => readdir(join(inbox, 'taken'))).toEqual(['shop-41'])
    for (const item of ['everyone-0', 'everyone-1', 'everyone-2']) {
      await player.statusWhen(({ playing }) => 'item' in playing && playing.item === item)
    }
  } finally {
    await player.close()
  }
  const named = await shop(1)
  const again = await startPlayer({ dataDirectory: data, content: named, words: ['--inbox', inbox] })
  try {
    await again.statusWhen(plays(41))
    // Whoever named a folder would else wait for it on the screen.
    await expect.poll(() => logOf(data)).toContain('--content is not played')
    await drop(inbox, 42)
    await expect.poll(() => reason('shop-42'), { timeout: 20_000 }).toMatch(/^signature-missing\n/)
    expect((await again.status()).playing.version).toBe(41)
  } finally {
    await again.close()
    for (const folder of [inbox, data, named]) await rm(folder, { recursive: true })
  }
})
