import { chmod, copyFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { cameraDevices } from '../src/main/diagnostics/camera-handles.node.ts'
import { comeToWords, expectNothingLooks, settled } from './fixtures/camera-session.ts'
import { itemsOfTheLoop, standing, withPlayer } from './fixtures/loop.ts'
import { patchedApplication } from './fixtures/patched-application.ts'
import { readingMilliseconds, sayYes, sentences } from './fixtures/person.ts'
import { quickShop } from './fixtures/quick-shop.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/** Several sessions in one test, or one that a busy machine lets fail before it is held. */
test.describe.configure({ timeout: 180_000 })

const folderOf = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `askfirst-${name}-`))

/** The closing sentence and why it came, while it stands. */
async function closingOf(page: Page): Promise<string> {
  const closed = page.locator('.closed')
  await closed.waitFor()
  return (await closed.textContent()) ?? ''
}

test('without a camera nobody is asked for one: there is "tell us instead"', async () => {
  test.skip((await cameraDevices()).length > 0, 'this machine has a camera')
  await withPlayer({}, async (player) => {
    const page = await player.page()
    await page.getByRole('button', { name: sentences.de.invitation }).click()
    await expect(page.getByRole('button', { name: 'Ohne Kamera auswählen' })).toBeVisible()
    await expect(page.getByText('Eine Kamera ist nicht dabei.')).toBeVisible()
    await expect(page.getByRole('button', { name: sentences.de.yes })).toHaveCount(0)
    await page.waitForTimeout(readingMilliseconds)
    await page.getByRole('button', { name: 'Ohne Kamera auswählen' }).click()
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
  const shop = await quickShop()
  await withPlayer({ camera, content: shop.folder }, async (player) => {
    const page = await player.page()

    await test.step('the vision process is killed', async () => {
      await comeToWords(player)
      for (const pid of await player.visionProcesses()) process.kill(pid, 'SIGKILL')
      expect(await closingOf(page)).toMatch(/Kamera aus.*Es gab eine Störung/)
      await expectNothingLooks(player)
      await settled(player, page)
    })

    await test.step('the camera is unplugged', async () => {
      await comeToWords(player)
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
  for (const made of [folder, shop.folder]) await rm(made, { recursive: true })
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
