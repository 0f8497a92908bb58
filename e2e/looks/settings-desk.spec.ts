import { expect, type Locator, type Page, test } from '@playwright/test'
import { defaultSettings } from '../../src/contract/settings/settings.ts'
import { busyPrivacy } from '../../src/main/staff/privacy-view.fixture.ts'
import { openSettingsPage, recoveryCode, type SettingsStart } from './settings-harness.ts'
import { quietWorld, type World } from './settings-world.ts'
import { pin } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 } })

const english = { staff: { language: 'en' as const } }
const shop = { name: 'Market', contact: 'phone 1' }

async function tap(page: Page, digits: string) {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** As often as it takes to be made to wait. */
async function tryFiveWrongPins(page: Page, field: Locator) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    await field.fill('0000')
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue('')
    if (attempt < 5) await expect(page.getByRole('alert')).toHaveText('That was not the right PIN.')
  }
}

async function open(page: Page, settings: SettingsStart = {}) {
  const bench = await openSettingsPage(page, {
    pin,
    ...settings,
    settings: { ...english, shop, ...settings.settings },
  })
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
  return bench
}

const turnTo = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

test('the first PIN is chosen by touch, repeated, and opens the settings', async ({ page }) => {
  const bench = await openSettingsPage(page, { settings: english })
  await expect(page.getByRole('heading', { name: 'Choose a PIN for this player' })).toBeVisible()
  await tap(page, '471')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('alert')).toHaveText('Some digits are missing: at least 4.')
  await tap(page, '1')
  await page.getByRole('button', { name: 'Next' }).click()
  await tap(page, '4712')
  await page.getByRole('button', { name: 'Set PIN' }).click()
  await expect(page.getByRole('alert')).toHaveText('The two entries were different. Please start again.')
  expect(bench.settings().pin).toBe('')
  for (const action of ['Next', 'Set PIN']) {
    await tap(page, '4711')
    await page.getByRole('button', { name: action }).click()
  }
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
  expect(bench.settings().pin).toMatch(/^\$scrypt\$/)
  await expect(page.getByText(recoveryCode)).toBeVisible()
  expect(bench.settings().recovery).toMatch(/^\$scrypt\$/)
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await expect(page.getByText(recoveryCode)).toBeHidden()
  expect(bench.complaints).toEqual([])
})

test('whoever forgot the PIN chooses a new one with the recovery code, and is given a new code', async ({ page }) => {
  const bench = await openSettingsPage(page, { pin, recovery: recoveryCode, settings: english })
  const before = bench.settings().recovery
  const enterCode = async (code: string) => {
    await tap(page, code)
    await page.getByRole('button', { name: 'Next' }).click()
    for (const action of ['Next', 'Set PIN']) {
      await tap(page, '2580')
      await page.getByRole('button', { name: action }).click()
    }
  }
  await page.getByRole('button', { name: 'PIN forgotten?' }).click()
  await tap(page, '123')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('alert')).toHaveText('The code has 16 digits, now there are 3.')
  await page.getByRole('textbox', { name: 'Recovery code' }).fill('')
  await enterCode('0000000000000000')
  await expect(page.getByRole('alert')).toHaveText('That was not the recovery code.')
  await enterCode(recoveryCode)
  await expect(page.getByRole('heading', { name: 'Please write this down now' })).toBeVisible()
  expect(bench.settings().recovery).not.toBe(before)
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused()
  await page.keyboard.type('2580\n')
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
  await expect(page.getByText('Please write this down now')).toBeHidden()
})

test('a wrong PIN is refused, many make one wait, and after the wait the right one opens', async ({ page }) => {
  const bench = await openSettingsPage(page, { pin, settings: english })
  const field = page.getByLabel('PIN', { exact: true })
  await tryFiveWrongPins(page, field)
  await expect(page.getByRole('alert')).toContainText('You can try again in 0:')
  await expect(field).toBeDisabled()
  await expect(page.getByRole('button', { name: '7', exact: true })).toBeDisabled()
  await bench.advance(31_000)
  await expect(field).toBeFocused()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
})

test('many wrong recovery codes make one wait, too, and how long is counted down there', async ({ page }) => {
  const bench = await openSettingsPage(page, { pin, recovery: recoveryCode, settings: english })
  const field = page.getByLabel('PIN', { exact: true })
  await tryFiveWrongPins(page, field)
  await page.getByRole('button', { name: 'PIN forgotten?' }).click()
  const code = page.getByRole('textbox', { name: 'Recovery code' })
  await expect(code).toBeDisabled()
  await expect(page.getByRole('alert')).toContainText('You can try again in 0:')
  await bench.advance(31_000)
  await expect(code).toBeEnabled()
})

test('a language that was chosen at the door holds until the settings are open, and no longer', async ({ page }) => {
  await openSettingsPage(page, { pin, settings: { staff: { language: 'de' } } })
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Open settings' })).toBeVisible()
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('button', { name: 'Sperren' }).click()
  await expect(page.getByRole('heading', { name: 'Einstellungen öffnen' })).toBeVisible()
})

test('the shop’s name holds at once and is taken back by one press', async ({ page }) => {
  const bench = await open(page)
  await turnTo(page, 'Shop and language')
  const name = page.getByRole('textbox', { name: 'Name of the shop' })
  await name.fill('Corner market')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Shop changed')
  expect(bench.settings().shop).toEqual({ name: 'Corner market', contact: 'phone 1' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status')).toHaveText('As it was before')
  await expect(name).toHaveValue('Market')
  expect(bench.settings().shop.name).toBe('Market')
})

test('what cannot be set says why at its field and changes nothing', async ({ page }) => {
  const bench = await open(page)
  await turnTo(page, 'Shop and language')
  await page.getByRole('textbox', { name: 'Name of the shop' }).fill('x'.repeat(81))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('At most 80 characters, now there are 81. Please shorten it.')
  expect(bench.settings().shop.name).toBe('Market')
  await turnTo(page, 'Display and sound')
  await page.getByRole('textbox', { name: 'Diagonal in inches' }).fill('500')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Please enter a number from 7 to 150, for example 32.')
  expect(bench.settings().screen.diagonalInches).toBe(32)
  await page.getByRole('textbox', { name: 'Diagonal in inches' }).fill('21.5')
  await page.keyboard.press('Tab')
  await expect.poll(() => bench.settings().screen.diagonalInches).toBe(21.5)
})

test('the language of the screen leaves the window as it is', async ({ page }) => {
  const bench = await open(page)
  await turnTo(page, 'Shop and language')
  await page.getByRole('combobox', { name: 'Language on the screen' }).selectOption({ label: 'English' })
  await expect(page.getByRole('status')).toHaveText('Language on the screen changed')
  expect(bench.settings()).toMatchObject({ appearance: { language: 'en' }, staff: { language: 'en' } })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => bench.settings().appearance.language).toBe('de')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the language of the window changes the whole window, and the screen not', async ({ page }) => {
  const bench = await open(page)
  await turnTo(page, 'Shop and language')
  await page.getByRole('radiogroup', { name: 'Language of this window' }).getByText('Deutsch').click()
  await expect(page.getByRole('tab', { name: 'Laden und Sprache' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('status')).toHaveText('Sprache dieses Fensters geändert')
  expect(bench.settings().staff.language).toBe('de')
  expect(bench.settings().appearance.language).toBe('de')
})

test('personalization turns off with the PIN and without, and on only with it', async ({ page }) => {
  const bench = await open(page)
  const asked = page.getByRole('switch', { name: 'Customers may be asked' })
  await asked.click()
  await expect(asked).not.toBeChecked()
  await expect(page.getByText('Nobody is asked, the camera stays off')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(asked).toBeChecked()
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Turn personalization off' }).click()
  await expect(page.getByText('Turning it on needs the PIN.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Turn personalization off' })).toBeHidden()
  expect(bench.settings().personalization.enabled).toBe(false)
})

test('a session shows nothing but that there is one, and can be ended', async ({ page }) => {
  const bench = await open(page)
  await expect(page.getByText('kuerbis-suppe')).toBeVisible()
  await bench.change({ session: 'open', camera: 'on' })
  await expect(page.getByText('A customer is in a session')).toBeVisible()
  expect(await page.locator('img, video').count()).toBe(0)
  await expect(page.getByRole('button', { name: /^(Next item|Pause|Black screen)$/ })).toHaveCount(0)
  for (const known of ['kuerbis-suppe', 'apfel-woche', 'Markt am Eck']) await expect(page.getByText(known)).toBeHidden()
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByText('kuerbis-suppe')).toBeVisible()
  expect(bench.done).toEqual(['endSession'])
})

test('what needs care comes first on the page Now, before the picture of the screen; that all is well does not', async ({
  page,
}) => {
  const bench = await open(page)
  const first = page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first()
  await expect(first).toHaveText('On the screen now')
  await bench.change({ faults: [{ code: 'no-camera', since: '2026-01-05T10:00:00.000Z' }] })
  await expect(first).toHaveText('Health')
})

test('the notice of what is over is put away, one of what stands cannot be', async ({ page }) => {
  const since = '2026-01-05T10:00:00.000Z'
  const faults: World['faults'] = [
    { code: 'plays-broken', since },
    { code: 'no-camera', since },
  ]
  const bench = await open(page, { world: { faults } })
  const health = page.getByRole('region', { name: 'Health' })
  await expect(health.getByRole('listitem')).toHaveCount(2)
  await health.getByRole('button', { name: 'Understood' }).press('Enter')
  await expect(health.getByRole('listitem')).toHaveCount(1)
  await expect(health.getByText('no-camera')).toBeVisible()
  await expect(health.getByRole('button')).toHaveCount(0)
  await expect(health.getByRole('heading', { name: 'Health' })).toBeFocused()
  expect(bench.done).toEqual(['acknowledgeFault plays-broken'])
})

test('the loop is paused, goes on, goes to the next item, and the screen turns black, each told with its end', async ({
  page,
}) => {
  const bench = await open(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  const told = page.getByRole('status').filter({ hasText: /by itself at \d\d:\d\d/ })
  await expect(told).toContainText('The item stays.')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(told).toBeHidden()
  await page.getByRole('button', { name: 'Black screen' }).click()
  await expect(told).toContainText('nobody is asked')
  await page.getByRole('button', { name: 'Next item' }).click()
  expect(bench.done).toEqual(['pauseLoop', 'resumeLoop', 'blackScreen', 'skipItem'])
})

test('the volume is set by arrow keys, holds at once, and is taken back', async ({ page }) => {
  const bench = await open(page)
  await page.getByRole('slider', { name: 'Volume' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => bench.settings().sound.level).toBe(95)
  await page.getByRole('switch', { name: 'Mute' }).click()
  await expect(page.getByText('The screen is silent.')).toBeVisible()
  expect(bench.settings().sound.mute).toBe(true)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => bench.settings().sound.mute).toBe(false)
})

test('the day says what plays when and why, and which stretch it is now', async ({ page }) => {
  await open(page)
  const day = page.getByRole('region', { name: 'Today' })
  await expect(day.getByRole('listitem')).toHaveCount(5)
  await expect(day.getByRole('listitem').nth(1)).toContainText('Planned for Mon–Fri, 07:00 to 11:00')
  await expect(day.getByRole('listitem').nth(3)).toContainText(/Wein und Käse.*Apfelwoche.*and 1 more.*by turns/)
  await expect(day.locator('[aria-current=time]')).toHaveCount(1)
  await expect(day.locator('[aria-current=time]')).toContainText('Für alle')
})

test('the PIN is changed only by who knows the present one', async ({ page }) => {
  const bench = await open(page)
  const before = bench.settings().pin
  await turnTo(page, 'System')
  await page.getByRole('button', { name: 'Change PIN' }).click()
  await expect(page.getByLabel('Present PIN'), 'it took the place of what was pressed').toBeFocused()
  await page.keyboard.type('1111')
  await page.getByLabel('New PIN', { exact: true }).fill('2580')
  await page.getByLabel('Repeat new PIN').fill('2580')
  await page.getByRole('button', { name: 'Change PIN' }).click()
  await expect(page.getByText('That was not the right PIN.')).toBeVisible()
  expect(bench.settings().pin).toBe(before)
  await page.getByLabel('Present PIN').fill(pin)
  await page.getByRole('button', { name: 'Change PIN' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The PIN is changed.' })).toBeVisible()
  expect(bench.settings().pin).not.toBe(before)
})

test('names from packages stay text, whatever they hold', async ({ page }) => {
  const hostile = '\u202Egnp.exe <b>bold</b><img src=x onerror="window.hurt=1">'
  const bench = await open(page)
  await bench.change({
    playing: { ...quietWorld.playing, playlistTitle: hostile, packageTitle: hostile, item: hostile },
  })
  await expect(page.locator('bdi', { hasText: hostile })).toHaveCount(3)
  expect(await page.evaluate(() => Reflect.get(window, 'hurt'))).toBeUndefined()
  expect(await page.locator('bdi').filter({ hasText: hostile }).count()).toBe(3)
})

test('after ten idle minutes it locks itself', async ({ page }) => {
  const bench = await open(page)
  await bench.advance(600_000)
  expect(bench.done).toEqual(['close'])
  await expect(page.getByRole('heading', { name: 'Open settings' })).toBeVisible()
})

test('the area is marked by keyboard and by hand, and holds when the hand lets go', async ({ page }) => {
  const bench = await open(page)
  await turnTo(page, 'Camera')
  const left = page.getByRole('slider', { name: 'Left edge' })
  await left.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => bench.settings().camera.zone).toEqual({ x: 0.235, y: 0, width: 0.64, height: 1 })
  await expect(page.getByRole('status').filter({ hasText: 'Camera changed' })).toBeVisible()
  await page.getByRole('button', { name: 'Move the whole area' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => bench.settings().camera.zone.x).toBe(0.225)
  const right = await page.getByRole('slider', { name: 'Right edge' }).boundingBox()
  if (!right) throw new Error('no edge to take hold of')
  const [x, y] = [right.x + right.width / 2, right.y + right.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 100, y, { steps: 4 })
  expect(bench.settings().camera.zone.width).toBe(0.64)
  await page.mouse.up()
  await expect.poll(() => bench.settings().camera.zone.width).toBeLessThan(0.6)
  await page.getByRole('button', { name: 'As it was at first' }).click()
  await expect.poll(() => bench.settings().camera.zone).toEqual(defaultSettings.camera.zone)
})

test('P5: trying the area at the screen tells a closed word, advice and a drawn place, and no figure', async ({
  page,
}) => {
  const bench = await open(page)
  await turnTo(page, 'Camera')
  await page.getByRole('button', { name: 'Try it at the screen' }).click()
  expect(bench.done).toEqual(['setUpZone'])
  await bench.change({ zoneSetup: { state: 'armed', word: null, place: null } })
  await expect(page.getByText('Now press the button on the screen')).toBeVisible()
  await bench.change({ zoneSetup: { state: 'running', word: 'too-small', place: 'top-left' } })
  const told = page.getByRole('status').filter({ hasText: 'Too far away' })
  await expect(told).toContainText('Step nearer.')
  expect(await told.textContent()).not.toMatch(/\d/)
  await expect(page.locator('[data-place=top-left]')).toBeVisible()
  expect(await page.locator('img, canvas, video').count()).toBe(0)
  await page.getByRole('button', { name: 'Done' }).click()
  expect(bench.done).toEqual(['setUpZone', 'endZoneSetup'])
})

test('a camera is chosen by its name, and one that is gone stays in sight', async ({ page }) => {
  const bench = await open(page, { settings: { camera: { ...defaultSettings.camera, label: 'Old camera' } } })
  await turnTo(page, 'Camera')
  await bench.change({ cameras: ['Front camera', 'Back camera'] })
  await expect(page.getByRole('radio', { name: 'Old camera' })).toBeChecked()
  await expect(page.getByText('Not connected at the moment')).toBeVisible()
  await page.getByRole('radio', { name: 'Back camera' }).click()
  await expect.poll(() => bench.settings().camera.label).toBe('Back camera')
  await expect(page.getByText('Not connected at the moment')).toBeHidden()
})

test('whether anybody can press anything is answered once, and can be answered anew', async ({ page }) => {
  const bench = await open(page)
  await turnTo(page, 'Display and sound')
  await expect(page.getByText('Nobody is asked before this is answered.')).toBeVisible()
  await page.getByRole('radio', { name: 'No', exact: true }).click()
  await expect.poll(() => bench.settings().screen.reach).toBe('none')
  await expect(page.getByText('Nobody is asked before this is answered.')).toBeHidden()
})

test('the privacy page says what came of each check, and asks main for tests, lists and documents', async ({
  page,
}) => {
  const bench = await open(page, { world: { privacy: { ...busyPrivacy, saved: null, kept: null } } })
  await turnTo(page, 'Privacy')
  await expect(page.getByText('3 with the camera, 11 by touch alone')).toBeVisible()
  await expect(page.getByText('Open today: 3 times, 4 minutes')).toBeVisible()
  const results = ['Kept.', 'Kept.', 'Kept.', 'Kept.', 'Kept.', 'Not kept.', 'Kept.', 'Kept.', 'Not tried here.']
  await expect(page.getByRole('listitem').locator('strong')).toHaveText(results)
  await page.getByRole('button', { name: 'Test again' }).click()
  await page.getByText('Deutsch').click()
  await page.getByRole('button', { name: 'Save Notice for the door' }).click()
  await page.getByRole('button', { name: 'To a stick or folder … Card for staff' }).click()
  await page.getByRole('button', { name: 'Show what was kept' }).click()
  expect(bench.done).toEqual(['runSelfTest', 'door-notice de documents', 'staff-card de chosen', 'listKept'])
  await bench.change({ privacy: busyPrivacy })
  await expect(page.getByText('Saved: Notice for the door')).toBeVisible()
  await expect(page.getByText('receipts.jsonl')).toBeVisible()
  await expect(page.getByText('One line for each day, without a person or a time')).toBeVisible()
})
