import { expect, test } from '@playwright/test'
import { defaultSettings } from '../../src/contract/settings/settings.ts'
import { defaultHours } from '../../src/contract/settings/settings-hours.ts'
import { openUnlocked } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 } })

const byHours = { settings: { hours: { ...defaultHours, always: false } } }

test('closing time is changed as people write times, what is none says so, and it is taken back', async ({ page }) => {
  const bench = await openUnlocked(page, 'Opening hours')
  await page.getByRole('radiogroup', { name: 'The screen is on' }).getByText('By opening hours').click()
  await expect.poll(() => bench.settings().hours.always).toBe(false)
  const until = page.getByRole('textbox', { name: 'Friday until' })
  await until.fill('25:00')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Please enter a time of day, for example 8:30.')
  expect(bench.settings().hours.week.fri).toEqual([{ from: '08:00', until: '20:00' }])
  await until.fill('18.30')
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.settings().hours.week.fri).toEqual([{ from: '08:00', until: '18:30' }])
  await expect(until).toHaveValue('18:30')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(until).toHaveValue('20:00')
})

test('a day is closed, opened again, has a lunch break, and others are made like Monday', async ({ page }) => {
  const bench = await openUnlocked(page, 'Opening hours', byHours)
  const week = page.getByRole('list', { name: 'Week' })
  await page.getByRole('button', { name: 'Remove, Monday from 08:00' }).click()
  await expect(week.getByText('Closed')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add hours, Monday' }).click()
  await page.getByRole('textbox', { name: 'Monday until' }).fill('12')
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.settings().hours.week.mon[0]?.until).toBe('12:00')
  await page.getByRole('button', { name: 'Add hours, Monday' }).click()
  await page.getByRole('button', { name: 'Tuesday to Friday like Monday' }).click()
  const broken = [
    { from: '08:00', until: '12:00' },
    { from: '13:00', until: '15:00' },
  ]
  await expect.poll(() => bench.settings().hours.week.fri).toEqual(broken)
  await page.getByRole('textbox', { name: 'Monday from' }).last().fill('11')
  await page.keyboard.press('Enter')
  await expect(page.getByText('These hours overlap.')).toBeVisible()
})

test('a holiday is entered as a whole, each field says what is missing, and leaves again', async ({ page }) => {
  const bench = await openUnlocked(page, 'Opening hours', byHours)
  await page.getByRole('button', { name: 'Add exception' }).click()
  await expect(page.getByRole('alert')).toContainText('Please choose a day')
  await page.getByLabel('Day', { exact: true }).fill('0026-12-24')
  await expect(page.getByRole('alert'), 'a year of two digits').toContainText('This day is over.')
  await page.getByLabel('Day', { exact: true }).fill('2026-12-24')
  await page.getByRole('radiogroup', { name: 'On that day' }).getByText('Other hours').click()
  await page.getByRole('textbox', { name: 'Until', exact: true }).fill('half past')
  await page.getByRole('textbox', { name: 'Occasion' }).fill('Christmas Eve')
  await page.getByRole('button', { name: 'Add exception' }).click()
  await expect(page.getByRole('alert')).toContainText('Please enter a time of day')
  expect(bench.settings().hours.exceptions).toEqual([])
  await page.getByRole('textbox', { name: 'Until', exact: true }).fill('14')
  await page.getByRole('button', { name: 'Add exception' }).click()
  const exception = { date: '2026-12-24', open: [{ from: '10:00', until: '14:00' }], note: 'Christmas Eve' }
  await expect.poll(() => bench.settings().hours.exceptions).toEqual([exception])
  await page.getByLabel('Day', { exact: true }).fill('2026-12-24')
  await page.getByRole('button', { name: 'Add exception' }).click()
  await expect(page.getByRole('alert')).toContainText('in the list already')
  await expect(page.getByLabel('Day', { exact: true }), 'what is wrong has the focus').toBeFocused()
  await page.getByRole('button', { name: 'Remove: 24 December 2026' }).press('Enter')
  await expect.poll(() => bench.settings().hours.exceptions).toEqual([])
  await expect(
    page.getByRole('heading', { name: 'Holidays and exceptions' }),
    'what had the focus is gone',
  ).toBeFocused()
})

test('exceptions that are over stand behind those to come', async ({ page }) => {
  const exceptions = ['2025-12-24', '2026-12-24', '2026-01-05'].map((date) => ({ date, open: [], note: '' }))
  await openUnlocked(page, 'Opening hours', { settings: { hours: { ...defaultHours, always: false, exceptions } } })
  const days = page.getByRole('list', { name: 'Holidays and exceptions' }).getByRole('listitem')
  await expect(days).toContainText(['5 January 2026', '24 December 2026', '24 December 2025'])
})

test('a computer that cannot switch its display off says so beside the switch', async ({ page }) => {
  const bench = await openUnlocked(page, 'Display and sound')
  await expect(page.getByText('Where the system can.')).toBeVisible()
  await bench.change({ displayPower: false })
  await expect(page.getByText('This computer cannot do that: it only turns black.')).toBeVisible()
  await expect(page.getByText('Where the system can.')).toBeHidden()
})

test('where the system alone decides on which display the picture is, the page says so and claims no place', async ({
  page,
}) => {
  const bench = await openUnlocked(page, 'Display and sound')
  const display = { name: 'LG TV', width: 1920, height: 1080, main: true }
  await bench.change({ displays: [{ ...display, used: true }] })
  await expect(page.getByText('it plays here now')).toBeVisible()
  await bench.change({ displays: [{ ...display, used: null }] })
  await expect(page.getByText('the desktop alone decides which display the picture is on')).toBeVisible()
  await expect(page.getByText('it plays here now')).toBeHidden()
})

test('the picture is turned, and sound becomes softer in the evening; no time of day is named twice', async ({
  page,
}) => {
  const bench = await openUnlocked(page, 'Display and sound')
  await page.getByRole('radiogroup', { name: 'The picture is turned by' }).getByText('270°').click()
  await expect.poll(() => bench.settings().screen.rotation).toBe(270)
  await page.getByRole('switch', { name: 'Switch the display off' }).click()
  await expect.poll(() => bench.settings().display.powerOff).toBe(false)
  const add = page.getByRole('button', { name: 'Add a time' })
  await add.click()
  await add.click()
  await expect
    .poll(() =>
      bench
        .settings()
        .sound.curve.map(({ from }) => from)
        .toSorted(),
    )
    .toEqual(['08:00', '20:00'])
  await page.getByRole('slider', { name: 'Volume from 20:00' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => bench.settings().sound.curve.find(({ from }) => from === '20:00')?.percent).toBe(45)
  await page.getByRole('textbox', { name: 'Time 2' }).fill('8')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('This time is in the list already.')
  await page.getByRole('button', { name: 'Remove, from 08:00' }).click()
  await expect.poll(() => bench.settings().sound.curve).toEqual([{ from: '20:00', percent: 45 }])
})

test('a time that is left by a press on its own row is one and the same row: the press counts, and the focus stays', async ({
  page,
}) => {
  const curve = [
    { from: '08:00', percent: 80 },
    { from: '20:00', percent: 40 },
  ]
  const bench = await openUnlocked(page, 'Display and sound', {
    settings: { sound: { ...defaultSettings.sound, curve } },
  })
  const time = page.getByRole('textbox', { name: 'Time 2' })
  await time.fill('21')
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.settings().sound.curve[1]?.from).toBe('21:00')
  await expect(time).toBeFocused()
  await time.fill('22')
  await page.getByRole('button', { name: 'Remove, from 21:00' }).click()
  await expect.poll(() => bench.settings().sound.curve).toEqual(curve.slice(0, 1))
  await page.getByRole('button', { name: 'Add a time' }).click()
  await expect(page.getByRole('textbox', { name: /^Time/ })).toHaveCount(2)
  expect(bench.complaints).toEqual([])
})
