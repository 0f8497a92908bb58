import { expect, test } from '@playwright/test'
import { firstScreen, openPlayer, viewOf } from './opened-player.ts'

test.use(firstScreen)

test('P12: touching an interest tells main the whole declaration', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('declared'))
  await page.getByRole('button', { name: 'Käse' }).click()
  await page.getByRole('button', { name: '55 und älter' }).click()
  await page.getByRole('button', { name: 'Wir sind mehrere' }).click()
  await expect
    .poll(() => bench.named('declare').map(({ argument }) => argument))
    .toEqual([
      { declaration: { interests: ['bread', 'coffee', 'cheese'], ageBand: null, audience: 'group', adult: false } },
      { declaration: { interests: ['bread', 'coffee'], ageBand: '55-plus', audience: 'group', adult: false } },
      { declaration: { interests: ['bread', 'coffee'], ageBand: null, audience: null, adult: false } },
    ])
})

test('P18: what leads to alcohol stands behind a line for adults only, and goes with it', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('declared-adults-unasked'))
  await expect(page.locator('.telling-adults')).toHaveText(
    /^Nur für Erwachsene\. Hier geht es um: Alkohol, Arzneimittel und Gesundheit\.Ich bin erwachsen$/,
  )
  await expect(page.getByRole('button', { name: 'Wein' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Ich bin erwachsen' }).click()
  await bench.session(viewOf('declared-adults'))
  await expect(page.getByRole('button', { name: 'Wein' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Ich bin erwachsen' }).click()
  await expect
    .poll(() => bench.named('declare').map(({ argument }) => argument))
    .toEqual([
      { declaration: { interests: ['bread', 'coffee'], ageBand: null, audience: 'group', adult: true } },
      { declaration: { interests: [], ageBand: null, audience: 'group', adult: false } },
    ])
  await bench.session(viewOf('declared'))
  await expect(page.locator('.telling'), 'control: a package without such interests has no line').toBeVisible()
  await expect(page.locator('.telling-adults')).toHaveCount(0)
})

test('whoever tells instead and presses anything has the whole time again', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('declared'))
  const renewed = () => bench.named('moreTime').length
  await page.getByRole('button', { name: 'Mehr davon' }).click()
  await expect.poll(renewed).toBe(1)
  await page.locator('[data-intent="offers"]').click()
  await expect.poll(renewed).toBe(2)
  await page.locator('[data-intent="close-offers"]').click()
  await expect.poll(renewed).toBe(3)
  await bench.session(viewOf('ending'))
  await bench.session(viewOf('watching'))
  await page.locator('[data-intent="offers"]').click()
  await page.locator('[data-intent="close-offers"]').click()
  await page.getByRole('button', { name: 'Mehr davon' }).click()
  await expect.poll(() => bench.named('answerOffer').length).toBe(2)
  expect(renewed(), 'control: the agreed time of a camera is what it is').toBe(3)
})
