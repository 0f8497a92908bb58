import { expect, type Page, test } from '@playwright/test'
import type { SessionView } from '../../src/contract/session.ts'
import { openPlayerPage } from './player-harness.ts'
import { looks, plain, screens, shopOn } from './player-scenes.ts'

const [screen] = screens
test.use({
  viewport: { width: screen.width, height: screen.height },
})

const appearance = plain('de')
const idle: SessionView = { state: 'idle', appearance, invitation: true }
const shop = shopOn(screen)

function viewOf(name: string): SessionView {
  const look = looks.find((known) => known.name === name)
  if (!look) throw new Error(`no look ${name}`)
  return look.view(appearance)
}

function watching(change: Partial<Extract<SessionView, { state: 'watching' }>>): SessionView {
  const view = viewOf('watching')
  if (view.state !== 'watching') throw new Error('not watching')
  return { ...view, ...change }
}

async function open(page: Page, session: SessionView, change: Parameters<typeof shopOn>[1] = {}) {
  const bench = await openPlayerPage(page)
  await bench.show({ ...shop, ...change }, session)
  return bench
}

test('P1: at first run the page asks who sets it up, and says what was answered; before that nobody is invited', async ({
  page,
}) => {
  const keys = { ask: 'F2', stop: 'F3', settings: 'F4' }
  const bench = await open(page, { ...idle, invitation: false }, { reach: 'unasked', keys })
  const question = page.getByRole('dialog')
  await expect(question).toContainText('Können Kunden hier den Bildschirm berühren oder eine Taste drücken?')
  await expect(question).toContainText('Die Taste öffnet die Frage. Eingestellt ist F2.')
  await expect(question).toContainText('Sie können das später in den Einstellungen ändern (F4).')
  await expect(page.locator('[data-intent="invite"]')).toHaveCount(0)
  await expect(page.locator('.reach-answer:focus')).toHaveCount(0)
  for (const reach of ['touch', 'button', 'none']) await page.locator(`[data-value="${reach}"]`).click()
  expect(bench.named('answerReach').map(({ argument }) => argument)).toEqual([
    { reach: 'touch' },
    { reach: 'button' },
    { reach: 'none' },
  ])
  await bench.show({ ...shop, reach: 'none' }, { ...idle, invitation: false })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('button'), 'a window to the street has nothing to press').toHaveCount(0)
})

test('P10: why the picture changed is said once for each reason, and stays in the mirror', async ({ page }) => {
  await page.clock.install()
  const bench = await open(page, idle)
  // In the mirror: nothing lies above the item that it is about.
  const said = page.locator('.mirror .reason-said')
  await bench.session(watching({ used: [] }))
  await expect(said, 'what everyone sees is no news').toHaveCount(0)
  await bench.session(watching({ used: ['dwell'] }))
  await expect(said).toHaveText('Weil Sie schon eine Weile hier stehen, sehen Sie diese Angebote.')
  await page.clock.runFor(7_100)
  await expect(said).toHaveCount(0)
  await expect(page.locator('.mirror .reason')).toContainText('schon eine Weile')
  const words = { audience: 'one', attention: 'away', dwell: 'staying', distance: 'near' } as const
  await bench.session(watching({ words, used: ['dwell'] }))
  await expect(said, 'another word came, and chose nothing').toHaveCount(0)
  await bench.session(watching({ words, used: ['dwell', 'attention'] }))
  await expect(said).toContainText('woandershin')
  await bench.session(viewOf('ending'))
  await expect(said).toHaveCount(0)
})

test('P7: where somebody was found is drawn as in a mirror: whoever stands to the right sees the figure at the right', async ({
  page,
}) => {
  const bench = await open(page, viewOf('searching'))
  const side = (): Promise<string> =>
    page.locator('.drawn-frame').evaluate((frame) => {
      const middle = (element: Element | null) => {
        const { left = Number.NaN, right = Number.NaN } = element?.getBoundingClientRect() ?? {}
        return (left + right) / 2
      }
      const away = middle(frame.querySelector('.drawn-found')) - middle(frame.querySelector('.drawn-edge'))
      if (Number.isNaN(away)) return 'nowhere'
      return Math.abs(away) < 5 ? 'middle' : away < 0 ? 'left' : 'right'
    })
  const sign = '0'.repeat(32)
  // Places are those of the camera's picture, in which the one who faces it has left and right exchanged.
  for (const [place, expected] of [
    ['left', 'right'],
    ['centre', 'middle'],
    ['top-right', 'left'],
    ['bottom-left', 'right'],
  ] as const) {
    await bench.session({ state: 'confirming', appearance, sign, place })
    expect(await side(), `"Is this you?", ${place}`).toBe(expected)
    await bench.session({ state: 'setting-up', appearance, sign, word: 'good', place })
    expect(await side(), `the area is marked, ${place}`).toBe(expected)
  }
})

test('while paused no clock but the answer’s own runs: it is not the session’s that ends first', async ({ page }) => {
  const bench = await open(page, viewOf('asking'))
  await bench.session(watching({}))
  await expect(page.getByRole('timer')).toHaveText('noch 3:00')
  await bench.session(viewOf('paused'))
  await expect(page.locator('.camera-state')).toContainText('Kamera macht Pause')
  await expect(page.getByRole('timer')).toHaveCount(0)
  await expect(page.locator('.paused .finding-time')).toBeVisible()
  await bench.session(watching({}))
  await expect(page.getByRole('timer')).toContainText('noch')
  await expect(page.locator('.finding-time')).toHaveCount(0)
})

test('"More of this" is said by one touch, thanked once, and never asked for', async ({ page }) => {
  const bench = await open(page, watching({}))
  // The offer that is answered is the one that is on: one that comes later is asked about anew.
  await expect.poll(() => bench.named('presented').length).toBe(1)
  const answers = page.locator('[data-intent="answer"]')
  await expect(answers).toHaveCount(2)
  await page.getByRole('button', { name: 'Weniger davon' }).click()
  await expect(page.locator('.thanks')).toHaveText('Danke.')
  await expect(answers).toHaveCount(0)
  expect(bench.named('answerOffer').map(({ argument }) => argument)).toEqual([{ answer: 'less' }])
  await bench.session(viewOf('ending'))
  await bench.session(viewOf('declared'))
  await page.getByRole('button', { name: 'Mehr davon' }).click()
  expect(bench.named('answerOffer').map(({ argument }) => argument)).toEqual([{ answer: 'less' }, { answer: 'more' }])
})

test('"What exactly happens?" opens above a session, and sign and stop go on', async ({ page }) => {
  const bench = await open(page, watching({}))
  await page.getByRole('button', { name: 'Was passiert genau?' }).click()
  await expect(page.getByRole('dialog')).toContainText('Niemand wird wiedererkannt.')
  await expect(page.locator('#way-title')).toBeFocused()
  await expect(page.locator('.mirror')).toBeVisible()
  const beats = bench.named('signPresented').length
  await expect.poll(() => bench.named('signPresented').length).toBeGreaterThan(beats + 2)
  await bench.session(watching({ words: {}, used: [] }))
  await expect(page.getByRole('dialog'), 'a new snapshot closes nothing').toBeVisible()
  await page.getByRole('button', { name: 'Schließen' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(bench.named('stop')).toEqual([])
})

test('two switches are enough: the ask key moves on, answers first, and Enter takes', async ({ page }) => {
  const bench = await open(page, idle, { reach: 'button' })
  await page.keyboard.press('F6')
  await expect(page.locator('button:focus'), 'in the loop the ask key is main’s own').toHaveCount(0)
  await bench.session(viewOf('asking'))
  await expect(page.locator('.by-buttons')).toContainText('Fragetaste')
  await page.keyboard.press('F6')
  await expect(page.locator('[data-intent="decline"]')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.locator('[data-guarded]')).toBeFocused()
  await expect(page.locator('[data-guarded]')).not.toHaveAttribute('aria-disabled')
  await page.keyboard.press('Enter', { delay: 60 })
  await expect.poll(() => bench.named('agree')).toHaveLength(1)
  await bench.session(viewOf('declared'))
  await page.keyboard.press('F6')
  await expect(page.locator('[data-intent="interest"]').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.named('declare')).toHaveLength(1)
})

test('the limit’s warning and the hints are spoken politely, words and reasons never', async ({ page }) => {
  const bench = await open(page, viewOf('searching'))
  await expect(page.getByRole('status').filter({ hasText: 'Schritt näher' })).toHaveCount(1)
  await bench.session(viewOf('watching-age-soon'))
  const soon = page.getByRole('status').filter({ hasText: 'Gleich ist Schluss.' })
  await expect(soon).toHaveCount(1)
  // It stands to the end, and after a pause comes late: how long is left, the clock beside the sign tells.
  await expect(soon).not.toHaveText(/\d/)
  await expect(page.getByRole('status').filter({ hasText: 'Weil' })).toHaveCount(0)
})

const imitation = `<!doctype html><style>
*{margin:0} body{background:#d2ff1c;height:100vh;display:grid;place-items:center}
button{font-size:60px;padding:40px}</style>
<button>Ja, Kamera an</button><button id="stop">Stopp</button>
<script>window.taken = 0; for (const name of ['pointerdown','click','keydown']) addEventListener(name, () => { document.title = name; window.taken += 1 }, true)</script>`

// Off the player there is no scheme for items, so the page's policy must let the frame come from elsewhere.
test.describe('beside a hostile item', () => {
  test.use({ bypassCSP: true })

  test('P11: an item that imitates sheet and stop takes no input and stays inside the player’s own frame', async ({
    page,
  }) => {
    const bench = await open(page, idle)
    await page.route('**/content/imitation.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: imitation }),
    )
    await bench.item({ kind: 'html', source: 'content/imitation.html', type: 'text/html' })
    const item = page.frameLocator('.stage-page').locator('button').first()
    await expect(item).toBeVisible()
    const fake = await item.boundingBox()
    if (!fake) throw new Error('the imitation is not drawn')
    const taken = () =>
      page
        .frames()
        .at(-1)
        ?.evaluate(() => Number(Reflect.get(window, 'taken')))
    const corner = () =>
      page.evaluate(() => {
        const { left, top, right, bottom } =
          document.querySelector('.stage-items')?.getBoundingClientRect() ?? new DOMRect()
        return { left, top, right: innerWidth - right, bottom: innerHeight - bottom }
      })
    await page.mouse.click(fake.x + fake.width / 2, fake.y + fake.height / 2)
    await page.keyboard.press('Enter')
    expect(await taken()).toBe(0)
    expect(bench.calls.map(({ name }) => name).filter((name) => /agree|goOn|stop/.test(name))).toEqual([])
    expect(await corner(), 'control: in the loop an item reaches the edges').toMatchObject({
      left: 0,
      top: 0,
      right: 0,
    })
    await bench.session(watching({}))
    const { left, top, right } = await corner()
    expect(Math.min(left, top, right), 'the frame is the player’s own').toBeGreaterThanOrEqual(6)
    await bench.session(viewOf('asking'))
    await expect(page.locator('.stage-items'), 'no item is seen beside the question').toHaveCSS('opacity', '0')
    // Control: the same item takes input where nothing keeps it from it.
    await page.goto(page.url().replace('index.html', 'content/imitation.html'))
    await page.getByRole('button', { name: 'Ja, Kamera an' }).click()
    expect(await page.evaluate(() => Number(Reflect.get(window, 'taken')))).toBeGreaterThan(0)
  })
})
