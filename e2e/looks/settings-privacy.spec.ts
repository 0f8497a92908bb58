import { expect, test } from '@playwright/test'
import { busyPrivacy } from '../../src/main/staff/privacy-view.fixture.ts'
import { laptop, openDesk, turnTo } from './opened-desk.ts'

test.use(laptop)

test('the privacy page says what came of each check, and asks main for tests, lists and documents', async ({
  page,
}) => {
  const bench = await openDesk(page, { world: { privacy: { ...busyPrivacy, saved: null, kept: null } } })
  await turnTo(page, 'Privacy')
  await expect(page.getByText('15, with the camera, without it, or by staff to mark the area')).toBeVisible()
  await expect(page.getByText('Open today: 3 times, 4 minutes')).toBeVisible()
  const results = [
    'Kept.',
    'Kept.',
    'Kept.',
    'Kept.',
    'Kept.',
    'Kept.',
    'Not kept.',
    'Kept.',
    'Kept.',
    'Not tried here.',
  ]
  await expect(page.getByRole('listitem').locator('strong')).toHaveText(results)
  await expect(
    page.getByText(/This was last tested: .*3 Jan/),
    'what the last test left out, with its own time',
  ).toHaveCount(1)
  await expect(page.getByText('11 kept here (only parts of them were tried)')).toBeVisible()
  await expect(page.getByText('It was of another version of the program and has not been repeated')).toBeVisible()
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
