import { execFile } from 'node:child_process'
import {
  chmod,
  copyFile,
  cp,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { manifestSchema } from '../src/contract/package.ts'
import type { FaultCode } from '../src/contract/reasons.ts'
import { cameraDevices } from '../src/main/diagnostics/camera-handles.node.ts'
import { findEngine } from '../tools/setup/engine.ts'
import { expectNothingLooks, openSession, screenText, settled, whatLooks } from './fixtures/camera-session.ts'
import { type PatchedApplication, patchedApplication } from './fixtures/patched-application.ts'
import { pressInvitation, sentences } from './fixtures/person.ts'
import { builtApplication, type PlayerOptions, type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/** Several sessions in one test, or one that a busy machine lets fail before it is held. */
test.describe.configure({ timeout: 180_000 })

const demo = join(builtApplication, 'resources/demo')
const folderOf = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `askfirst-${name}-`))

/** Runs `action` with a player of its own. */
async function withPlayer(options: PlayerOptions, action: (player: RunningPlayer) => Promise<void>): Promise<void> {
  const player = await startPlayer(options)
  try {
    await action(player)
  } finally {
    await player.close()
  }
}

/** Waits until the loop has gone on by so many items, and returns them. */
async function itemsOfTheLoop(player: RunningPlayer, count: number): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  await expect
    .poll(
      async () => {
        const playing = (await player.status().catch(() => undefined))?.playing
        if (playing && 'item' in playing && playing.item) seen.add(playing.item)
        return seen.size
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(count)
  return seen
}

/** What staff are told is wrong, beside the camera that this player was not given. */
const standing = async (player: RunningPlayer): Promise<readonly FaultCode[]> =>
  (await player.status()).faults.map(({ code }) => code).filter((code) => code !== 'no-camera')

/** The closing sentence and why it came, while it stands. */
async function closingOf(page: Page): Promise<string> {
  const closed = page.locator('.closed')
  await closed.waitFor()
  return (await closed.textContent()) ?? ''
}

/** Says yes, with whatever comes of it. */
async function sayYes(page: Page): Promise<void> {
  await pressInvitation(page)
  await page.waitForTimeout(1_300)
  await page.getByRole('button', { name: sentences.de.yes }).click()
}

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

test('without a camera nobody is asked for one: there is "tell us instead"', async () => {
  test.skip((await cameraDevices()).length > 0, 'this machine has a camera')
  await withPlayer({}, async (player) => {
    const page = await player.page()
    await page.getByRole('button', { name: sentences.de.invitation }).click()
    await expect(page.getByRole('button', { name: 'Lieber selbst sagen' })).toBeVisible()
    await expect(page.getByText('Eine Kamera ist nicht dabei.')).toBeVisible()
    await expect(page.getByRole('button', { name: sentences.de.yes })).toHaveCount(0)
    await page.waitForTimeout(1_300)
    await page.getByRole('button', { name: 'Lieber selbst sagen' }).click()
    await page
      .getByRole('button', { name: /^Fertig/ })
      .first()
      .click()
    await expect(page.getByText('Fertig. Ihre Angaben sind vergessen.')).toBeVisible()
    expect(await player.captureWindows()).toBe(0)
    expect(await player.visionProcesses()).toEqual([])
  })
})

test('a camera that fails, and a vision process that dies, end the session and not the loop', async () => {
  const folder = await folderOf('camera')
  const scene = await sceneFile('stays', 7)
  const camera = join(folder, 'camera.mjpeg')
  await copyFile(scene, camera)
  await chmod(folder, 0o755)
  await withPlayer({ camera }, async (player) => {
    const page = await player.page()

    await test.step('the vision process is killed', async () => {
      await openSession(player)
      for (const pid of await player.visionProcesses()) process.kill(pid, 'SIGKILL')
      expect(await closingOf(page)).toMatch(/Kamera aus.*Es gab eine Störung/)
      await expectNothingLooks(player)
      await settled(player, page)
    })

    await test.step('the camera is unplugged', async () => {
      await openSession(player)
      await truncate(camera)
      expect(await closingOf(page)).toMatch(/Kamera aus.*Die Kamera wurde getrennt/)
      await expectNothingLooks(player)
      await settled(player, page)
    })

    await test.step('there is nothing that could be opened', async () => {
      await writeFile(camera, 'no picture')
      await sayYes(page)
      expect(await closingOf(page)).toMatch(/Kamera aus.*Es wurde keine Kamera gefunden/)
      await expectNothingLooks(player)
      await settled(player, page)
    })

    await itemsOfTheLoop(player, 2)
    expect(await standing(player)).toEqual([])
  })
  await rm(folder, { recursive: true })
})

test('a camera that something else uses ends the session, and says so', async () => {
  // A fake camera opens as often as one likes: the page is told what Chromium tells of a real one that is taken.
  const application = await patchedApplication([
    {
      file: 'renderer/assets/capture-*.js',
      find: 'navigator.mediaDevices.getUserMedia(',
      replace: '(async () => { throw new DOMException("in use", "NotReadableError") })(',
    },
  ])
  try {
    await withPlayer({ camera: await sceneFile('stays', 7), application: application.directory }, async (player) => {
      const page = await player.page()
      await sayYes(page)
      expect(await closingOf(page)).toMatch(/Kamera aus.*Die Kamera wird anderswo benutzt/)
      await expectNothingLooks(player)
      await settled(player, page)
    })
  } finally {
    await application.remove()
  }
})

/** A copy of the built application with models of its own, to be spoilt. */
async function applicationWithModels(): Promise<PatchedApplication & { readonly detector: string }> {
  const application = await patchedApplication([])
  const models = join(application.directory, 'out/models')
  await rm(models, { recursive: true })
  await cp(await realpath(join(builtApplication, 'out/models')), models, { recursive: true })
  return { ...application, detector: join(models, 'tiny_face_detector_model.bin') }
}

test('P16: with an altered model nobody is asked, and staff are told', async () => {
  const application = await applicationWithModels()
  await damage(application.detector)
  try {
    await withPlayer({ camera: await sceneFile('stays', 7), application: application.directory }, async (player) => {
      const page = await player.page()
      await itemsOfTheLoop(player, 2)
      expect(await standing(player)).toEqual(['models-altered', 'self-test-failed'])
      await expect(page.getByRole('button', { name: 'Alle Angebote' })).toBeVisible()
      await expect(page.getByRole('button', { name: sentences.de.invitation })).toHaveCount(0)
    })
  } finally {
    await application.remove()
  }
})

test('P16: with a model that went after the start the session ends, the camera closes, and nobody is asked again', async () => {
  const application = await applicationWithModels()
  try {
    await withPlayer({ camera: await sceneFile('stays', 7), application: application.directory }, async (player) => {
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
  }
})

test('a damaged item is left out, and the others play', async () => {
  const folder = await folderOf('shop')
  await cp(await realpath(demo), folder, { recursive: true })
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
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
  const folder = await folderOf('shop')
  await cp(await realpath(demo), folder, { recursive: true })
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

test('a broken settings file, a second instance and a killed page do not stop the loop', async () => {
  const dataDirectory = await folderOf('data')
  const broken = '{ "schemaVersion": 1, "shop":'
  await writeFile(join(dataDirectory, 'settings.json'), broken)
  await withPlayer({ dataDirectory }, async (player) => {
    await test.step('the broken file is kept beside, staff are told', async () => {
      await itemsOfTheLoop(player, 1)
      // What staff said of the screen stood in that file: nobody is asked before they say it again.
      expect(await standing(player)).toEqual(['settings-broken', 'reach-unasked'])
      const kept = (await readdir(dataDirectory)).filter((name) => name.startsWith('settings.broken-'))
      expect(kept).toHaveLength(1)
      expect(await readFile(join(dataDirectory, kept[0] ?? ''), 'utf8')).toBe(broken)
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
  await rm(dataDirectory, { recursive: true })
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
