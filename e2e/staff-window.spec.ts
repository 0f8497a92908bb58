import { expect, type Page, test } from '@playwright/test'
import { expectNothingLooks, settled, whatLooks } from './fixtures/camera-session.ts'
import { mainBundle, type PatchedApplication, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { pressInvitation } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import {
  besideTheScreen,
  call,
  drag,
  isSettingsVisible,
  markBeside,
  markingInvitation,
  openSettings,
  twoDisplays,
} from './fixtures/staff-window.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/** Several sessions in one test, on a machine that may be busy with other things. */
test.describe.configure({ timeout: 300_000 })

const ended = 'Das Personal hat die Sitzung beendet.'

const overTheScreen: readonly (readonly [what: string, happen: (player: RunningPlayer) => Promise<void>])[] = [
  ['is dragged over sign and stop', (player) => drag(player, { x: 300 })],
  ['is dragged until its edge lies over the player', (player) => drag(player, { x: 1_920 - 300 })],
  [
    'is made larger until it lies over the player',
    async (player) => {
      await drag(player, { x: -1_400 })
      await drag(player, { width: 1_900 })
    },
  ],
]

/** Where the player's window begins, in pixels from the left of all displays. */
const leftEdge = (player: RunningPlayer): Promise<number | undefined> =>
  player.application.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().startsWith('askfirst://player'))
        ?.getBounds().x,
  )

test.describe('a session beside the staff’s window', () => {
  let patient: PatchedApplication
  let player: RunningPlayer
  let settings: Page
  test.beforeAll(async () => {
    patient = await patchedApplication(patience)
    player = await startPlayer({
      camera: await sceneFile('stays', 3),
      display: twoDisplays,
      application: patient.directory,
    })
    settings = await openSettings(player, true)
  })
  test.afterAll(async () => {
    await player.close()
    await patient.remove()
  })

  for (const key of ['F7', 'Escape']) {
    test(`P2: ${key} stops it while the staff’s window has the keyboard`, async () => {
      const page = await player.page()
      await markBeside(player, page, settings)
      await settings.keyboard.press(key)
      await expect(page.locator('.closed')).toBeVisible()
      await expectNothingLooks(player)
      await settled(player, page)
    })
  }

  for (const [what, happen] of overTheScreen) {
    test(`P2: it goes on beside it, and ends when that window ${what}`, async () => {
      const page = await player.page()
      await markBeside(player, page, settings)
      await drag(player, { x: 2_400, width: 1_200 })
      await page.waitForTimeout(1_000)
      expect(await whatLooks(player), 'moved and made smaller beside it').toEqual({ handles: 1, windows: 1, vision: 1 })
      await happen(player)
      await expect(page.getByText(ended)).toBeVisible()
      await expectNothingLooks(player)
      await settled(player, page)
    })
  }

  test('P2: a display that is chosen meanwhile gets the player once the session is over, and not before', async () => {
    const page = await player.page()
    await markBeside(player, page, settings)
    await call(settings, 'change', { display: { name: 'stand-in (2)' } })
    await page.waitForTimeout(1_000)
    expect(await whatLooks(player), 'it goes on').toEqual({ handles: 1, windows: 1, vision: 1 })
    expect(await leftEdge(player)).toBe(0)
    await settings.keyboard.press('F7')
    await expectNothingLooks(player)
    await settled(player, page)
    await expect.poll(() => leftEdge(player)).toBe(1_920)
  })
})

test('P2, control: without that watch, the camera stays on under the staff’s window', async () => {
  const unwatched = await patchedApplication([
    ...patience,
    {
      file: mainBundle,
      find: /if \(parts\.needsScreen\(\) && window\.current\(\)\?\.isVisible\(\)/,
      replace: 'if (false',
    },
  ])
  const player = await startPlayer({
    camera: await sceneFile('stays', 3),
    display: twoDisplays,
    application: unwatched.directory,
  })
  try {
    const page = await player.page()
    const settings = await openSettings(player, true)
    await markBeside(player, page, settings)
    await drag(player, { x: 300 })
    await page.waitForTimeout(4_000)
    expect(await whatLooks(player)).toEqual({ handles: 1, windows: 1, vision: 1 })
  } finally {
    await player.close()
    await unwatched.remove()
  }
})

test('P2: the staff’s window makes room for the sheet although it came back over the button', async () => {
  const player = await startPlayer({ camera: await sceneFile('stays', 3), display: twoDisplays })
  try {
    const page = await player.page()
    const settings = await openSettings(player, true)
    for (const [what, comeBack] of [
      ['was asked for', () => page.keyboard.press('F10')],
      ['was dragged there', () => drag(player, { x: 300 })],
    ] as const) {
      await test.step(`because it ${what}`, async () => {
        await drag(player, what === 'was asked for' ? { ...besideTheScreen, x: 300 } : besideTheScreen)
        await call(settings, 'setUpZone', {})
        await comeBack()
        await expect.poll(() => isSettingsVisible(player)).toBe(true)
        await pressInvitation(page, markingInvitation)
        expect(await isSettingsVisible(player)).toBe(false)
        await page.keyboard.press('Escape')
        await call(settings, 'endZoneSetup', {})
        await settled(player, page)
        expect(await isSettingsVisible(player)).toBe(true)
      })
    }
  } finally {
    await player.close()
  }
})
