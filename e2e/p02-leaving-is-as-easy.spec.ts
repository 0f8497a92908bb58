import { expect, type Page, test } from '@playwright/test'
import { hangPage } from './fixtures/broken-page.ts'
import { comeToWords, expectNothingLooks, settled, whatLooks } from './fixtures/camera-session.ts'
import { fingerOn } from './fixtures/finger.ts'
import { askAllTheSame, mainBundle } from './fixtures/patched-application.ts'
import { sentences } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { faceAlwaysFound, type ScriptedApplication } from './fixtures/scripted-vision.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/** Several sessions in one test. */
test.describe.configure({ timeout: 180_000 })

const camera = () => sceneFile('stays', 7)

/** Which part of a session is on the screen. */
const shownPart = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    ['paused', 'finding', 'mirror', 'closing'].find((name) => document.querySelector(`.${name}`) !== null),
  )

/** Lays something over what has this id, as a fault of the page would. */
const cover = (page: Page, id: 'camera-state' | 'stop'): Promise<void> =>
  page.evaluate((covered) => {
    const box = document.getElementById(covered)?.getBoundingClientRect() ?? new DOMRect()
    const patch = document.createElement('div')
    patch.id = 'patch'
    const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((size) => `${size}px`)
    Object.assign(patch.style, {
      position: 'fixed',
      zIndex: '2147483647',
      background: 'grey',
      left,
      top,
      width,
      height,
    })
    document.body.append(patch)
  }, id)
const uncover = (page: Page): Promise<void> => page.evaluate(() => document.getElementById('patch')?.remove())

test.describe('leaving a session', () => {
  let application: ScriptedApplication
  let player: RunningPlayer
  test.beforeAll(async () => {
    application = await faceAlwaysFound()
    player = await startPlayer({ camera: await camera(), application: application.directory })
  })
  test.afterAll(async () => {
    await player.close()
    await application.remove()
  })

  // One touch on stop: `p02-leaving-while-it-looks.spec.ts`.
  for (const [way, leave] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['the mapped stop key', (page: Page) => page.keyboard.press('F7')],
  ] as const) {
    test(`P2: ${way} closes the camera and ends the vision process`, async () => {
      const page = await comeToWords(player)
      await leave(page)
      await expect.poll(() => shownPart(page), { message: 'the session is over' }).toBe('closing')
      await expect(page.getByText(sentences.de.closing)).toBeVisible()
      // A session that ended for another reason, such as a face that was lost, would name it here.
      await expect(page.locator('.closing-small')).toHaveText('Gezählt: eine Sitzung heute.')
      await expectNothingLooks(player)
      await settled(player, page)
    })
  }

  test('P1, P2: a finger alone asks, agrees and stops; the one that touches the sentence away is not asked again', async () => {
    const page = await player.page()
    await settled(player, page)
    const finger = await fingerOn(page)
    const [invitation, yes] = [page.locator('[data-intent="invite"]'), page.locator('[data-guarded]')]
    await finger.tap(invitation)
    await expect(yes).toBeVisible()
    await expect(yes).not.toHaveAttribute('aria-disabled')
    await finger.tap(yes)
    await expect.poll(() => player.cameraHandles()).toBeGreaterThan(0)
    await finger.tap(page.locator('#stop'))
    await expect(page.getByText(sentences.de.closing)).toBeVisible()
    await expectNothingLooks(player)
    await expect(async () => {
      if (await page.locator('.closed').isVisible()) await finger.tap(page.locator('.closing'))
      await expect(invitation).toBeVisible({ timeout: 300 })
    }).toPass({ intervals: [100] })
    // What the player hears comes in its order: had that finger asked, a sheet would lie over the offers.
    await finger.tap(page.locator('.all-offers'))
    await expect(page.locator('#offers-title')).toBeVisible()
    await page.keyboard.press('Escape')
    await settled(player, page)
  })

  test('P2: staff at the PIN pad end the session', async () => {
    const page = await comeToWords(player)
    await page.keyboard.press('F10')
    const settings = await player.settingsPage()
    await expect(page.getByText('Das Personal hat die Sitzung beendet.')).toBeVisible()
    await expectNothingLooks(player)
    await settings.close()
    await settled(player, page)
  })

  for (const id of ['camera-state', 'stop'] as const) {
    test(`P2: something over #${id} closes the camera`, async () => {
      const page = await comeToWords(player)
      await cover(page, id)
      await expect(page.getByText('Das Kamerazeichen war verdeckt.')).toBeVisible()
      await expect.poll(() => whatLooks(player)).toEqual({ handles: 0, windows: 0, vision: 0 })
      await uncover(page)
      await settled(player, page)
    })
  }

  test('P2: a vision process that hangs ends with the camera and its last words', async () => {
    const page = await comeToWords(player)
    for (const pid of await player.visionProcesses()) process.kill(pid, 'SIGSTOP')
    await expect(page.locator('.closing-small')).toContainText('Es gab eine Störung.', { timeout: 15_000 })
    await expectNothingLooks(player)
    await settled(player, page)
  })

  // Everything else that puts it out of sight: `out-of-sight.spec.ts`.
  test('P2: a window that is minimized closes the camera, although the page goes on drawing', async () => {
    const page = await comeToWords(player)
    await player.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('askfirst://player'))
        ?.minimize(),
    )
    await expect(page.getByText('Das Kamerazeichen war verdeckt.')).toBeVisible()
    await expect.poll(() => whatLooks(player)).toEqual({ handles: 0, windows: 0, vision: 0 })
    await settled(player, page)
  })
})

test.describe('control', () => {
  let broken: ScriptedApplication
  test.beforeAll(async () => {
    broken = await faceAlwaysFound([
      askAllTheSame,
      { file: mainBundle, find: 'shown: { after: { signGap: end("sign-lost") } }', replace: 'shown: {}' },
    ])
  })
  test.afterAll(() => broken.remove())

  test('P2, control: whoever does not look what lies in front keeps the camera open behind it', async () => {
    const unseeing = await faceAlwaysFound([
      {
        file: 'renderer/assets/player-*.js',
        find: 'return front !== null && element.contains(front);',
        replace: 'return true;',
      },
    ])
    const player = await startPlayer({ camera: await camera(), application: unseeing.directory })
    try {
      const page = await comeToWords(player)
      await cover(page, 'camera-state')
      await page.waitForTimeout(4_000)
      expect(await whatLooks(player)).toEqual({ handles: 1, windows: 1, vision: 1 })
    } finally {
      await player.close()
      await unseeing.remove()
    }
  })

  test('P2, control: without the watch over the sign, the camera stays open behind a page that hangs', async () => {
    const player = await startPlayer({ camera: await camera(), application: broken.directory })
    try {
      const page = await comeToWords(player)
      hangPage(page)
      await page.waitForTimeout(4_000)
      expect(await whatLooks(player)).toEqual({ handles: 1, windows: 1, vision: 1 })
    } finally {
      await player.close()
    }
  })
})
