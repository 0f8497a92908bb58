import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, open, readdir, readFile, realpath, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { findEngine } from '../tools/setup/engine.ts'
import { expectNothingLooks, screenText, whatLooks } from './fixtures/camera-session.ts'
import { itemsOfTheLoop, standing, withPlayer } from './fixtures/loop.ts'
import { type Patch, type PatchedApplication, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { sayYes, sentences } from './fixtures/person.ts'
import { builtApplication } from './fixtures/player.ts'
import { quickShop } from './fixtures/quick-shop.ts'
import { sceneFile } from './scenes/make-scenes.ts'

const folderOf = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `askfirst-${name}-`))

/** Another byte in the middle of a file. */
async function damage(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  const { size } = await handle.stat()
  const byte = Buffer.alloc(1)
  const at = Math.floor(size / 2)
  await handle.read(byte, 0, 1, at)
  await handle.write(Buffer.from([(byte[0] ?? 0) ^ 0xff]), 0, 1, at)
  await handle.close()
}

/** A copy of the built application with models of its own, to be spoilt. */
async function applicationWithModels(
  patches: readonly Patch[] = [],
): Promise<PatchedApplication & { readonly detector: string }> {
  const application = await patchedApplication(patches)
  const models = join(application.directory, 'out/models')
  await rm(models, { recursive: true })
  await cp(await realpath(join(builtApplication, 'out/models')), models, { recursive: true })
  return { ...application, detector: join(models, 'tiny_face_detector_model.bin') }
}

test('P16: with an altered model nobody is asked, and staff are told', async () => {
  const application = await applicationWithModels()
  const shop = await quickShop()
  const options = { camera: await sceneFile('stays', 7), application: application.directory, content: shop.folder }
  await damage(application.detector)
  try {
    await withPlayer(options, async (player) => {
      const page = await player.page()
      await itemsOfTheLoop(player, 2)
      expect(await standing(player)).toEqual(['models-altered', 'self-test-failed'])
      await expect(page.getByRole('button', { name: 'Alle Angebote' })).toBeVisible()
      await expect(page.getByRole('button', { name: sentences.de.invitation })).toHaveCount(0)
    })
  } finally {
    await application.remove()
    await rm(shop.folder, { recursive: true })
  }
})

test('P16: with a model that went after the start the session ends, the camera closes, and nobody is asked again', async () => {
  const application = await applicationWithModels(patience)
  const shop = await quickShop()
  const options = { camera: await sceneFile('stays', 7), application: application.directory, content: shop.folder }
  try {
    await withPlayer(options, async (player) => {
      const page = await player.page()
      await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeVisible()
      await rm(application.detector)
      await sayYes(page)
      await expect.poll(() => standing(player)).toEqual(['models-missing'])
      await expect(page.getByRole('button', { name: sentences.de.stop })).toHaveCount(0)
      await expect(page.locator('.closed')).toHaveCount(0)
      await expectNothingLooks(player)
      await itemsOfTheLoop(player, 2)
      await expect(page.getByRole('button', { name: sentences.de.invitation })).toHaveCount(0)
    })
  } finally {
    await application.remove()
    await rm(shop.folder, { recursive: true })
  }
})

test('a damaged item is left out, and the others play', async () => {
  const { folder, manifest } = await quickShop()
  const items = manifest.playlists.find(({ id }) => id === manifest.defaultPlaylist)?.items ?? []
  const [, damaged] = items
  if (!damaged) throw new Error('the demo has no second item')
  await damage(join(folder, 'assets', damaged.asset))
  await withPlayer({ content: folder }, async (player) => {
    const seen = await itemsOfTheLoop(player, 3)
    expect(seen).not.toContain(damaged.id)
    expect(await standing(player)).toEqual(['asset-corrupt'])
  })
  await rm(folder, { recursive: true })
})

test('a package that cannot be read leaves the built-in page on the screen', async () => {
  const { folder } = await quickShop()
  await truncate(join(folder, 'manifest.json'), 400)
  await withPlayer({ content: folder }, async (player) => {
    const page = await player.page()
    await expect(page.locator('.stage-fallback').first()).toBeVisible()
    const { playing } = await player.statusWhen((status) => status.faults.length > 0)
    expect(playing).toMatchObject({ package: null, item: null, reason: { kind: 'fallback' } })
    expect(await standing(player)).toEqual(['content-refused', 'manifest-invalid'])
  })
  await rm(folder, { recursive: true })
})

test('a broken settings file, a broken draft, a second instance and a killed page do not stop the loop', async () => {
  const dataDirectory = await folderOf('data')
  const shop = await quickShop()
  const broken = '{ "schemaVersion": 1, "shop":'
  // What was set aside more than thirty days ago goes at the start.
  for (const old of ['settings.broken-20250105T100000Z.json', 'totals.broken-1736071200000.sqlite']) {
    await writeFile(join(dataDirectory, old), broken)
  }
  await writeFile(join(dataDirectory, 'settings.json'), broken)
  await mkdir(join(dataDirectory, 'draft'))
  await writeFile(join(dataDirectory, 'draft/draft.json'), broken)
  await withPlayer({ dataDirectory, content: shop.folder }, async (player) => {
    await test.step('the broken files are kept beside, staff are told', async () => {
      await itemsOfTheLoop(player, 1)
      // What staff said of the screen stood in that file: nobody is asked before they say it again.
      expect((await standing(player)).toSorted()).toEqual(['draft-broken', 'reach-unasked', 'settings-broken'])
      const kept = (await readdir(dataDirectory)).filter((name) => name.includes('.broken-')).toSorted()
      expect(kept).toEqual([expect.stringMatching(/^draft\./), expect.stringMatching(/^settings\./)])
      for (const file of [join(kept[0] ?? '', 'draft.json'), kept[1] ?? '']) {
        expect(await readFile(join(dataDirectory, file), 'utf8')).toBe(broken)
      }
    })

    await test.step('a second instance hands over and ends well', async () => {
      await player.application.evaluate(({ app }) => {
        app.on('second-instance', () => Reflect.set(globalThis, 'handedOver', true))
      })
      const { pid } = await player.status()
      const { executable } = await findEngine()
      await promisify(execFile)(executable, [builtApplication, '--data-dir', dataDirectory], { timeout: 60_000 })
      await expect.poll(() => player.application.evaluate(() => Reflect.get(globalThis, 'handedOver'))).toBe(true)
      await itemsOfTheLoop(player, 2)
      expect((await player.status()).pid).toBe(pid)
    })

    await test.step('a killed page is back with the same loop', async () => {
      const { playing: before } = await player.status()
      await player.application.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      )
      await expect.poll(() => screenText(player), { timeout: 30_000 }).toContain('Alle Angebote')
      await itemsOfTheLoop(player, 2)
      await player.statusWhen(({ faults }) => faults.every(({ code }) => code !== 'player-page-gone'))
      const { playing } = await player.status()
      expect(playing).toMatchObject({ playlist: 'playlist' in before ? before.playlist : '' })
    })
  })
  for (const made of [dataDirectory, shop.folder]) await rm(made, { recursive: true })
})

test('a data folder that cannot be written does not stop the loop', async () => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere')
  const dataDirectory = await folderOf('data')
  await chmod(dataDirectory, 0o500)
  await withPlayer({ dataDirectory }, async (player) => {
    const page = await player.page()
    await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeVisible()
    const first = await page.locator('#stage').innerHTML()
    await expect.poll(() => page.locator('#stage').innerHTML(), { timeout: 40_000 }).not.toBe(first)
    expect(await whatLooks(player)).toEqual({ handles: 0, windows: 0, vision: 0 })
  })
  await chmod(dataDirectory, 0o700)
  await rm(dataDirectory, { recursive: true })
})
