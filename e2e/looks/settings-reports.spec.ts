import { expect, type Page, test } from '@playwright/test'
import { busyReports, quietReports } from '../../src/main/staff/reports-view.fixture.ts'
import type { World } from './settings-harness.ts'
import { openUnlocked, pin } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 } })

const openReports = (page: Page, reports: World['reports']) => openUnlocked(page, /^Reports/, { world: { reports } })

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
    /Proof of play.*plays\.jsonl, plays\.csv/,
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

test('nothing can be copied onto a write-protected stick; the log is checked and saved', async ({ page }) => {
  const bench = await openReports(page, { ...busyReports, sticks: busyReports.sticks.filter((each) => each.readOnly) })
  await expect(page.getByText('Write-protected')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy …' })).toBeDisabled()
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await page.getByRole('button', { name: 'Save Table (CSV)' }).click()
  await page.getByRole('button', { name: /^To a folder … Lines/ }).click()
  expect(bench.done).toEqual(['checkPlays', 'savePlays csv documents', 'savePlays jsonl chosen'])
  await expect(page.getByText(/^All is well: 400 days/)).toBeVisible()
  await bench.change({
    reports: { ...busyReports, checked: { holds: false, at: '2026-01-05T09:00:00.000Z', day: '2025-12-24' } },
  })
  await expect(page.getByText(/does not hold: .*2025-12-24/)).toBeVisible()
})
