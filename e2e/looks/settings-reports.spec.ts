import { expect, type Page, test } from '@playwright/test'
import type { FiguresView } from '../../src/contract/views/figures-view.ts'
import { busyFigures, busyReports, quietReports } from '../../src/main/staff/reports-view.fixture.ts'
import { holdCalls } from './settings-wire.ts'
import type { World } from './settings-world.ts'
import { keyboardHand } from './tasks/keyboard-hand.ts'
import { openUnlocked, pin } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 } })

const openReports = (page: Page, reports: World['reports'], figures?: FiguresView) =>
  openUnlocked(page, /^Reports/, { world: { reports }, ...(figures && { figures }) })

test('a stick that is in is offered: what is copied is listed first, then the PIN, then where it went', async ({
  page,
}) => {
  const bench = await openReports(page, quietReports)
  const copy = page.getByRole('button', { name: 'Copy …' })
  await expect(page.getByText('No stick is in.')).toBeVisible()
  await expect(copy).toBeDisabled()
  const stick = { id: '96 FULL', name: 'AUTUMN', readOnly: false, freeBytes: 14_000_000 }
  await bench.change({ reports: { ...quietReports, sticks: [stick] } })
  await expect(page.getByRole('tab', { name: 'Reports stick' })).toBeVisible()
  await page.getByRole('switch', { name: 'Receipts and totals' }).click()
  await copy.click()
  const dialog = page.getByRole('dialog', { name: 'Copy this onto the stick?' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Proof of play.*plays\.jsonl, plays\.csv, plays-by-day\.csv/,
    /officer.*officer-export\.en\.html/,
  ])
  await page.keyboard.type('0000\n')
  await expect(dialog.getByRole('alert')).toHaveText('That was not the right PIN.')
  expect(bench.done, 'control: nothing was copied').toEqual([])
  await page.keyboard.type(`${pin}\n`)
  await expect(dialog).toBeHidden()
  expect(bench.done).toEqual(['copyToStick 96 FULL plays+officer-export en'])
  await expect(page.getByRole('alert')).toContainText('There is too little room on the stick.')
  await bench.change({ reports: { ...busyReports, sticks: [{ ...stick, id: '97 ROOM' }] } })
  await copy.click()
  await page.keyboard.type(`${pin}\n`)
  await expect(page.getByRole('status').filter({ hasText: 'You can take the stick out.' })).toContainText(
    'askfirst-reports/markt-am-eck-2026-01-05',
  )
})

test('a question names one stick, and is over once that is out, whatever else is in or comes', async ({ page }) => {
  const [autumn, spring] = ['AUTUMN', 'SPRING'].map((name) => ({ id: name, name, readOnly: false, freeBytes: 9e9 }))
  if (!autumn || !spring) throw new Error('no stick')
  const bench = await openReports(page, { ...quietReports, sticks: [autumn, spring] })
  const dialog = page.getByRole('dialog', { name: 'Copy this onto the stick?' })
  const gone = page.getByRole('alert').filter({ hasText: 'The stick is no longer there.' })
  await page.getByRole('button', { name: 'Copy …' }).click()
  await expect(dialog).toContainText('AUTUMN')
  await bench.change({ reports: { ...quietReports, sticks: [spring] } })
  await expect(gone).toBeVisible()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: 'Copy …' }).click()
  await expect(gone, 'said until the next try').toHaveCount(0)
  await expect(dialog).toContainText('SPRING')
  await bench.change({ reports: quietReports })
  await expect(gone).toBeVisible()
  await bench.change({ reports: { ...quietReports, sticks: [autumn] } })
  await expect(page.getByRole('button', { name: 'Copy …' })).toBeEnabled()
  await expect(dialog).toBeHidden()
  expect(bench.done).toEqual([])
})

test('nothing can be copied onto a write-protected stick; the log is checked and saved', async ({ page }) => {
  const bench = await openReports(page, { ...busyReports, sticks: busyReports.sticks.filter((each) => each.readOnly) })
  await expect(page.getByText('Write-protected')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy …' })).toBeDisabled()
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await page.getByRole('button', { name: 'Save Table (CSV)' }).click()
  await page.getByRole('button', { name: /^To a folder … Lines/ }).click()
  expect(bench.done.filter((call) => !call.startsWith('makeReport'))).toEqual([
    'checkPlays',
    'savePlays csv documents',
    'savePlays jsonl chosen',
  ])
  await expect(page.getByText(/^All is well: 400 days/)).toBeVisible()
  await bench.change({
    reports: { ...busyReports, checked: { holds: false, at: '2026-01-05T09:00:00.000Z', day: '2025-12-24' } },
  })
  await expect(page.getByText(/does not hold: .*2025-12-24/)).toBeVisible()
})

test('figures: the last thirty days by themselves, tables of any length, one item, another period, and an end to waiting', async ({
  page,
}) => {
  const bench = await openReports(page, busyReports)
  await expect.poll(() => bench.done).toEqual(['makeReport 2025-12-06 2026-01-04 '])
  await bench.change({ reports: { ...busyReports, busy: { what: 'reporting', done: 12, total: 30 } } })
  await expect(page.getByRole('progressbar', { name: '12 of 30 days' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(bench.done.at(-1)).toBe('cancelReportsWork')
  await bench.change({ reports: busyReports })
  await expect(page.getByRole('radio', { name: '30 days' }), 'there is no report of them').not.toBeChecked()
  await page.getByText('30 days', { exact: true }).click()
  await expect.poll(() => bench.done.slice(-2)).toEqual(['cancelReportsWork', 'makeReport 2025-12-06 2026-01-04 '])
  await page.getByText('7 days', { exact: true }).click()
  await bench.change({ reports: { ...busyReports, busy: { what: 'reporting', done: 1, total: 7 } } })
  await expect(page.getByRole('radio', { name: '7 days' }), 'what is being made').toBeChecked()
  await bench.change({ reports: busyReports })
  await bench.figures(busyFigures)

  await test.step('what is in no figure is said, and why', async () => {
    await expect(page.getByText('On 8 of 30 days somebody pressed the button.')).toBeVisible()
    await expect(page.getByText('One day is damaged or was changed afterwards')).toBeVisible()
    await expect(page.getByText('From 21 of 30 days')).toBeVisible()
    const seen = page.getByRole('table', { name: 'Sessions by item' }).getByRole('row')
    await expect(seen.nth(2)).toHaveText(/^brot-des-tages.*15.*fewer than 10.*fewer than 10$/)
  })
  await test.step('a table of 2,000 items has a few rows in the page and one stop for Tab, and keys go through all of them', async () => {
    const region = page.getByRole('region', { name: 'Plays by item' })
    await expect(region.getByRole('table')).toHaveAttribute('aria-rowcount', '2001')
    expect(await region.getByRole('row').count()).toBeLessThan(40)
    await region.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    await expect(region.getByRole('button', { name: 'angebot-1999' })).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await expect(region.getByRole('button', { name: 'apfel-woche' })).toBeFocused()
    await page.keyboard.press('Enter')
    // A report that is still on its way is called off as well.
    await expect.poll(() => bench.done).toContain('makeReport 2025-12-06 2026-01-04 apfel-woche')
    await page.keyboard.press('Tab')
    await expect(region.locator(':focus'), 'one stop for all rows').toHaveCount(0)
  })
  await page.getByText('90 days', { exact: true }).click()
  expect(bench.done.at(-1)).toBe('makeReport 2025-10-07 2026-01-04 ')
})

test('a report that is made by itself, and whatever else is done, leaves the last change to be taken back', async ({
  page,
}) => {
  const bench = await openUnlocked(page, 'Shop and language', { world: { reports: busyReports } })
  await page.getByRole('textbox', { name: 'Name of the shop' }).fill('Corner market')
  await page.keyboard.press('Enter')
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await page.getByRole('tab', { name: /^Reports/ }).click()
  await expect.poll(() => bench.done).toEqual(['makeReport 2025-12-06 2026-01-04 '])
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await expect.poll(() => bench.done).toContain('checkPlays')
  await bench.change({})
  await expect(undo).toBeVisible()
  await undo.click()
  await expect.poll(() => bench.settings().shop.name).toBe('')
})

test('why something was refused stays while a report is made by itself, until something else is done', async ({
  page,
}) => {
  const bench = await openUnlocked(page, 'System', { world: { reports: busyReports } })
  await page.getByRole('button', { name: 'Choose file …' }).click()
  const reason = page.getByRole('status').filter({ hasText: 'No file chosen' })
  await expect(reason).toBeVisible()
  await page.getByRole('tab', { name: /^Reports/ }).click()
  await expect.poll(() => bench.done).toEqual(['makeReport 2025-12-06 2026-01-04 '])
  await bench.change({})
  await expect(reason).toBeVisible()
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await expect(reason).toBeHidden()
})

test('figures that were made on an earlier day are made anew, and nothing calls them those of today', async ({
  page,
}) => {
  const { report } = busyFigures
  if (!report) throw new Error('no report')
  const period = { from: '2025-12-01', until: '2025-12-30' }
  const bench = await openReports(page, busyReports, {
    ...busyFigures,
    report: { ...report, question: { period, item: null } },
  })
  await expect.poll(() => bench.done).toEqual(['makeReport 2025-12-06 2026-01-04 '])
  const thirty = page.getByRole('radio', { name: '30 days' })
  await expect(thirty).not.toBeChecked()
  await page.getByText('30 days', { exact: true }).click()
  await expect.poll(() => bench.done).toEqual(Array(2).fill('makeReport 2025-12-06 2026-01-04 '))
})

test('once a copy has begun, the PIN is not asked for again, not even while its answer is on the way', async ({
  page,
}) => {
  const bench = await openReports(page, busyReports)
  const answer = await holdCalls(page, 'copyToStick')
  await page.getByRole('button', { name: 'Copy …' }).click()
  const question = page.getByRole('dialog', { name: 'Copy this onto the stick?' })
  await page.keyboard.type(`${pin}\n`)
  await bench.change({ reports: { ...busyReports, busy: { what: 'copying', done: 1, total: 6 } } })
  await expect(question).toBeHidden()
  await bench.change({ reports: busyReports })
  await expect(page.getByRole('button', { name: 'Copy …' })).toBeEnabled()
  await expect(question).toBeHidden()
  await answer()
})

test('a table as Excel saves it is read, and the same one again after it was mended', async ({ page }) => {
  const bench = await openReports(page, quietReports, busyFigures)
  const table = { name: 'till.csv', mimeType: 'text/csv', buffer: Buffer.from('Datum;Stück\n', 'latin1') }
  const input = page.locator('input[type=file]')
  await input.setInputFiles(table)
  await expect.poll(() => bench.done.at(-1)).toBe('takeRedemptions Datum;Stück\n')
  await expect(input, 'or Chromium would not tell of the same file again').toHaveValue('')
  const { campaigns } = busyFigures.redemptions
  const refusal = { code: 'column-unnamed' } as const
  await bench.figures({ ...busyFigures, redemptions: { campaigns, taken: { ok: false, refusal } } })
  await expect(page.getByRole('alert').filter({ hasText: 'A column has no name' })).toBeVisible()
})

test('coupons, by keyboard alone: a count is typed in, a table is chosen or dropped, and one that tells of persons is refused in plain words', async ({
  page,
}) => {
  const bench = await openReports(page, quietReports, busyFigures)
  const hand = keyboardHand(page, pin)
  const form = page.getByRole('form', { name: 'Enter by hand' })
  await hand.type('Day', '2026-01-04')
  await hand.enter()
  await expect(form.getByRole('alert')).toHaveText('Please enter a whole number from 0.')
  await expect(form.getByLabel('How often redeemed'), 'what is wrong has the focus').toBeFocused()
  await page.keyboard.type('7\n')
  await expect(form.getByRole('status')).toHaveText('BROT-10, 4 January 2026: 7 entered.')
  expect(bench.done).toEqual(['recordRedemption BROT-10 2026-01-04 7'])
  const coupon = form.getByLabel('Coupon', { exact: true })
  for (let back = 0; back < 6 && !(await coupon.evaluate((one) => one.matches(':focus'))); back++) {
    await page.keyboard.press('Shift+Tab')
  }
  await hand.type('Day', '2026-01-09')
  await hand.type('How often redeemed', '7')
  await hand.enter()
  await expect(form.getByRole('alert')).toHaveText(/^This day is yet to come/)
  const chooser = page.waitForEvent('filechooser')
  await hand.press('Choose a file …')
  await (await chooser).setFiles({ name: 'till.csv', mimeType: 'text/csv', buffer: Buffer.from('Datum;Anzahl\n') })
  await expect.poll(() => bench.done.at(-1)).toBe('takeRedemptions Datum;Anzahl\n')

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['Datum;Kunde\n'], 'till.csv', { type: 'text/csv' }))
    return transfer
  })
  await page.getByText('Drop a table here').dispatchEvent('drop', { dataTransfer: dropped })
  await expect.poll(() => bench.done.at(-1)).toBe('takeRedemptions Datum;Kunde\n')
  const { campaigns } = busyFigures.redemptions
  const refusal = { code: 'column-personal', name: 'Kunde' } as const
  await bench.figures({ ...busyFigures, redemptions: { campaigns, taken: { ok: false, refusal } } })
  await expect(page.getByRole('alert').filter({ hasText: 'Kunde' })).toContainText('Nothing was taken')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.alloc(1_000_001, 65) })
  await expect(page.getByRole('alert').filter({ hasText: 'too large' })).toBeVisible()
  expect(bench.done.at(-1), 'control: it was not read').toBe('takeRedemptions Datum;Kunde\n')
})
