import { expect, type Page, test } from '@playwright/test'
import { zoneSetupViewSchema } from '../src/contract/views/privacy-view.ts'
import { expectNothingLooks, mirrorTitle, settled, whatLooks } from './fixtures/camera-session.ts'
import { patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { agree, sentences, stop } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { call, isSettingsVisible, openSettings } from './fixtures/staff-window.ts'
import { sceneFile } from './scenes/make-scenes.ts'

type Recorded = { readonly staffTold: unknown[] }

/** Every state of the marking that the staff's window was told, each parsed by the closed schema. */
async function zoneTold(settings: Page) {
  const told = await settings.evaluate(() => (window as unknown as Recorded).staffTold)
  return told.flatMap((view) => {
    const { zoneSetup } = view as { zoneSetup?: unknown }
    return zoneSetup ? [zoneSetupViewSchema.parse(zoneSetup)] : []
  })
}

test('staff mark the area in a session at the screen, with their window open: closed words, no pixels, and it ends', async () => {
  const player = await startPlayer({ camera: await sceneFile('stays', 3) })
  try {
    const page = await player.page()
    const settings = await openSettings(player, true)
    await expectNothingLooks(player)
    await call(settings, 'setUpZone', {})
    await expectNothingLooks(player)
    await test.step('on one display, the staff’s window makes room for the button and the sheet', async () => {
      await expect.poll(() => isSettingsVisible(player)).toBe(false)
      await expect(page.getByRole('button', { name: 'Bereich einrichten' })).toBeVisible()
    })
    await agree(page, 'Bereich einrichten')
    await expect
      .poll(async () => (await zoneTold(settings)).map(({ word }) => word), { timeout: 30_000 })
      .toContain('good')
    expect(await whatLooks(player)).toMatchObject({ windows: 1, vision: 1 })
    expect(await player.cameraHandles()).toBeGreaterThan(0)

    await test.step('the next pictures follow a camera that is set to be turned', async () => {
      await call(settings, 'change', { camera: { rotation: 90 } })
      await expect.poll(async () => (await zoneTold(settings)).at(-1)?.word, { timeout: 20_000 }).toBe('turned-camera')
    })
    await call(settings, 'endZoneSetup', {})
    await settled(player, page)
    await expectNothingLooks(player)

    await test.step('P2: their window over sign and stop, on the same display, ends it', async () => {
      await call(settings, 'setUpZone', {})
      await agree(page, 'Bereich einrichten')
      await expect.poll(() => player.cameraHandles()).toBeGreaterThan(0)
      expect(await isSettingsVisible(player)).toBe(false)
      await page.keyboard.press('F10')
      await expect.poll(() => isSettingsVisible(player)).toBe(true)
      await expect.poll(() => whatLooks(player)).toEqual({ handles: 0, windows: 0, vision: 0 })
      await player.statusWhen(({ camera, session }) => camera === 'off' && session === 'idle')
    })
  } finally {
    await player.close()
  }
})

test('P2: the staff’s window makes room for a customer on the same display, and is back afterwards', async () => {
  const player = await startPlayer({ camera: await sceneFile('stays', 3) })
  try {
    const page = await player.page()
    await openSettings(player, true)
    expect(await isSettingsVisible(player)).toBe(true)
    await agree(page)
    await expect.poll(() => player.cameraHandles()).toBeGreaterThan(0)
    expect(await isSettingsVisible(player)).toBe(false)
    await stop(page)
    await settled(player, page)
    expect(await isSettingsVisible(player)).toBe(true)
  } finally {
    await player.close()
  }
})

/** Agrees until words are on the screen; a machine that is busy with other things may lose the drawn face on the way. */
async function trainToWords(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeVisible({ timeout: 10_000 })
    await agree(page)
    await expect(page.getByText(mirrorTitle)).toBeVisible({ timeout: 20_000 })
  }).toPass({ timeout: 100_000 })
}

/** The most that was seen of cameras and their windows, from the beginning of a story to its end. */
async function mostThatLooked(player: RunningPlayer, story: () => Promise<void>) {
  const most = { handles: 0, windows: 0 }
  let over = false
  const watch = async (): Promise<void> => {
    while (!over) {
      const { handles, windows } = await whatLooks(player)
      most.handles = Math.max(most.handles, handles)
      most.windows = Math.max(most.windows, windows)
      // Looked at less often than a camera takes to open and close; a busier watch would itself lose the face.
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const played = story().finally(() => {
    over = true
  })
  await Promise.all([played, watch()])
  return most
}

test('P1: staff train the whole flow without any camera; control: a session of a customer has one', async () => {
  // Several tries at words, on a machine that is busy with other things.
  test.setTimeout(300_000)
  const patched = await patchedApplication(patience)
  const player = await startPlayer({ camera: await sceneFile('stays', 3), application: patched.directory })
  try {
    const page = await player.page()
    const settings = await openSettings(player, true)
    await call(settings, 'train', { on: true })
    const most = await mostThatLooked(player, async () => {
      await trainToWords(page)
      await page.locator('#stop').click()
      // There was no camera to be switched off, and nothing was counted.
      await expect(page.locator('.closed')).toContainText('Es war keine Kamera an. Gezählt wird nichts.')
    })
    expect(most).toEqual({ handles: 0, windows: 0 })
    await call(settings, 'train', { on: false })
    await page.keyboard.press('Escape')
    await settled(player, page)
    await agree(page)
    await expect.poll(() => player.cameraHandles(), 'control: a customer’s session has a camera').toBeGreaterThan(0)
  } finally {
    await player.close()
    await patched.remove()
  }
})
