import { expect, type Page, test } from '@playwright/test'
import { expectNothingLooks, settled, whatLooks } from './fixtures/camera-session.ts'
import { plugDisplays } from './fixtures/displays.ts'
import { mainBundle, type PatchedApplication, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { call, markBeside, openSettings, twoDisplays } from './fixtures/staff-window.ts'
import { sceneFile } from './scenes/make-scenes.ts'

// The session of staff who mark the area: no face is needed to keep its camera on. The sign may be drawn as late as a busy
// machine likes, so that nothing but what the system tells ends it.

test.describe.configure({ timeout: 300_000 })

const onPlayerWindow = (player: RunningPlayer, how: 'minimize' | 'hide' | 'show'): Promise<void> =>
  player.application.evaluate(
    ({ BrowserWindow }, happen) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('askfirst://player'))
        ?.[happen](),
    how,
  )

const power = (player: RunningPlayer, event: string): Promise<void> =>
  player.application.evaluate(({ powerMonitor }, what) => void powerMonitor.emit(what), event)

/** Tells that a display is gone: the first one, where the player is, or the one beside it. */
const unplugged = (player: RunningPlayer, index: 0 | 1): Promise<void> =>
  player.application.evaluate(({ screen }, which) => {
    screen.emit('display-removed', {}, screen.getAllDisplays()[which])
  }, index)

/** What the system tells of a window that nobody can see where it was; none of it reaches the page. */
const outOfSight: readonly (readonly [string, (player: RunningPlayer) => Promise<void>])[] = [
  ['its window is minimized', (player) => onPlayerWindow(player, 'minimize')],
  [
    'its window is hidden, if only for a moment',
    async (player) => {
      await onPlayerWindow(player, 'hide')
      await onPlayerWindow(player, 'show')
    },
  ],
  ['the screen is locked', (player) => power(player, 'lock-screen')],
  ['the computer goes to sleep', (player) => power(player, 'suspend')],
  ['the computer wakes up, and had not said that it slept', (player) => power(player, 'resume')],
  ['its display is unplugged', (player) => unplugged(player, 0)],
]

async function start(application: PatchedApplication): Promise<{ player: RunningPlayer; page: Page; settings: Page }> {
  const camera = await sceneFile('stays', 3)
  const player = await startPlayer({ camera, display: twoDisplays, application: application.directory })
  return { player, page: await player.page(), settings: await openSettings(player, true) }
}

test.describe('a session that nobody can see any more', () => {
  let patient: PatchedApplication
  let shop: Awaited<ReturnType<typeof start>>
  test.beforeAll(async () => {
    patient = await patchedApplication(patience)
    shop = await start(patient)
  })
  test.afterAll(async () => {
    await shop.player.close()
    await patient.remove()
  })

  async function expectEnded({ player, page }: typeof shop): Promise<void> {
    await expect(page.getByText('Das Kamerazeichen war verdeckt.')).toBeVisible()
    await expectNothingLooks(player)
    await settled(player, page)
  }

  for (const [what, happen] of outOfSight) {
    test(`P2: it ends when ${what}: the camera is closed, and the vision process gone`, async () => {
      const { player, page, settings } = shop
      await markBeside(player, page, settings)
      await happen(player)
      await expectEnded(shop)
    })
  }

  test('P2: it goes on when another display is unplugged, and ends when it goes to another display itself', async () => {
    const { player, page, settings } = shop
    await call(settings, 'change', { display: { name: 'stand-in (2)' } })
    await markBeside(player, page, settings, { x: -1_400 })
    await unplugged(player, 0)
    await page.waitForTimeout(1_000)
    expect(await whatLooks(player)).toEqual({ handles: 1, windows: 1, vision: 1 })
    await plugDisplays(player, '1920x1080')
    await expectEnded(shop)
  })
})

test('P2, control: who does not hear what the system tells keeps the camera open out of sight', async () => {
  const unhearing = await patchedApplication([
    ...patience,
    {
      file: mainBundle,
      find: /const listener = \(\) => lost\(\);\s+const displayGone = [^;]+;\s+};/,
      replace: 'const listener = () => {}; const displayGone = listener;',
    },
  ])
  const { player, page, settings } = await start(unhearing)
  try {
    await markBeside(player, page, settings)
    for (const [, happen] of outOfSight) await happen(player)
    await page.waitForTimeout(4_000)
    expect(await whatLooks(player)).toEqual({ handles: 1, windows: 1, vision: 1 })
  } finally {
    await player.close()
    await unhearing.remove()
  }
})
