import { expect, type Page, test } from '@playwright/test'
import { axeFindings } from './axe-findings.ts'
import { openUnlocked, pin } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 } })

const staffPin = '1234'

async function say(page: Page, said: string) {
  await page.getByLabel('PIN', { exact: true }).fill(said)
  await page.keyboard.press('Enter')
}

/** A call as a page that hides nothing would make it: what main answers. */
const call = (page: Page, name: string, argument: unknown) =>
  page.evaluate(
    ([name, argument]) =>
      Reflect.get(window, 'askfirst')
        .call[name as string](argument)
        .then(
          () => 'done',
          (error: Error) => error.message,
        ),
    [name, argument] as const,
  )

test('the manager sets a staff PIN; it opens two pages, and main refuses the others to it', async ({ page }) => {
  const bench = await openUnlocked(page, 'System')
  const card = page.getByRole('region', { name: 'Staff PIN' })
  await card.getByRole('button', { name: 'Set a staff PIN' }).click()
  const enter = async (next: string, again = next) => {
    await card.getByLabel('Your own PIN').fill(pin)
    await card.getByLabel('Staff PIN', { exact: true }).fill(next)
    await card.getByLabel('Repeat staff PIN').fill(again)
    await page.keyboard.press('Enter')
  }
  await enter(staffPin, '1235')
  await expect(card.getByRole('alert')).toHaveText('This is not the same PIN as above.')
  await enter(pin)
  await expect(card.getByRole('alert')).toContainText('This is the other PIN of this player already')
  await enter(staffPin)
  await expect(card.getByText('There is one.')).toBeVisible()
  await page.getByRole('button', { name: 'Lock', exact: true }).click()

  await say(page, staffPin)
  await expect(page.getByText('Opened with the staff PIN.')).toBeVisible()
  await expect(page.getByRole('tab')).toHaveText(['Now', 'Content'])
  await page.getByRole('button', { name: 'Next item' }).click()
  await expect(page.getByRole('switch', { name: 'Customers may be asked' })).toBeHidden()
  await page.getByRole('button', { name: 'Turn personalization off' }).click()
  await expect.poll(() => bench.settings().personalization.enabled).toBe(false)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('tab', { name: 'Content' }).click()
  await expect(page.getByRole('heading', { name: 'Import a package' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Trusted keys' })).toBeHidden()
  expect(bench.done).toEqual(['skipItem'])

  expect(await call(page, 'restart', {})).toBe('manager-only')
  expect(await call(page, 'change', { personalization: { enabled: true } })).toBe('manager-only')
  expect(await call(page, 'removeStaffPin', {})).toBe('manager-only')
  expect(await call(page, 'factoryReset', { pin })).toBe('manager-only')
  expect(bench.done).toEqual(['skipItem'])

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await say(page, pin)
  await page.getByRole('tab', { name: 'System' }).click()
  expect(await call(page, 'restart', {})).toBe('done')
  await card.getByRole('button', { name: 'Remove …' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(card.getByRole('button', { name: 'Set a staff PIN' })).toBeVisible()
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await say(page, staffPin)
  await expect(page.getByRole('alert')).toHaveText('That was not the right PIN.')
  expect(bench.complaints).toEqual([])
})
