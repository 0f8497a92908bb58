import { expect, test } from '@playwright/test'
import { exampleShop } from '../../src/main/playback/example-shop.fixture.ts'
import { openUnlocked } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 }, timezoneId: 'Europe/Berlin' })

test('rules are sentences, and a person imagined by hand shows what would play and why, by keyboard alone', async ({
  page,
}) => {
  const bench = await openUnlocked(page, 'Personalization', {
    settings: { personalization: { enabled: true, offerAgeBand: true, limitSeconds: 180 } },
  })
  const rules = page.getByRole('region', { name: 'Rules of the package' }).getByRole('listitem')
  await expect(rules).toHaveCount(exampleShop.triggers?.length ?? 0)
  await expect(rules.nth(2)).toContainText('When someone aged 55 or over agrees, show Kleine Mengen')
  await expect(rules.nth(1)).toContainText('show <b>Fett</b> & <img src=x>')
  const outcome = page.getByRole('region', { name: 'Try it out' }).getByRole('status')
  await expect(outcome).toContainText('No rule holds.')
  await expect(outcome).toContainText('Für alle')
  await page.getByRole('combobox', { name: 'Distance' }).focus()
  await page.keyboard.type('near')
  await page.keyboard.press('Tab')
  await page.keyboard.type('55')
  await expect(outcome).toContainText('Rule 2 holds:')
  await expect(outcome).toContainText('This is enough for it: Distance: near, Age: 55 or older.')
  await expect(outcome).toContainText('Holds too, but stands further down: rule 3.')
  const age = page.getByRole('switch', { name: 'Offer the age group as a question of its own' })
  await age.press('Space')
  await expect(outcome, 'no session says an age now').toContainText('No rule holds.')
  await age.press('Space')
  await page.getByRole('radiogroup', { name: 'Where the words come from' }).getByText('By touch').click()
  await expect(page.getByRole('combobox', { name: 'Distance' })).toBeHidden()
  await page.getByRole('checkbox', { name: 'Bread' }).focus()
  await page.keyboard.press('Space')
  await expect(outcome).toContainText('When someone taps “\u2068Bread\u2069”, show Kleine Mengen')
  await page.getByRole('tab', { name: 'Now', exact: true }).click()
  await page.getByRole('tab', { name: 'Personalization', exact: true }).click()
  await expect(outcome, 'whoever comes back').toContainText('When someone taps “\u2068Bread\u2069”')
  await expect(page.getByRole('checkbox', { name: 'Bread' }), 'it is about what stands above it').toBeChecked()
  expect(bench.done).toEqual([])
  expect(bench.complaints).toEqual([])
})

test('the wording is read in each language as customers read it, drafts say so, and the area is one step away', async ({
  page,
}) => {
  const bench = await openUnlocked(page, 'Personalization', {
    settings: {
      shop: { name: 'Market', contact: 'phone 1' },
      personalization: { enabled: true, offerAgeBand: false, limitSeconds: 60 },
    },
  })
  const wording = page.getByRole('region', { name: 'What customers read' })
  const languages = wording.getByRole('combobox', { name: 'Language' })
  await expect(languages.getByRole('option')).toHaveCount(10)
  await languages.selectOption('en')
  await expect(wording).toContainText('\u2068Market\u2069, \u2068phone 1\u2069')
  await expect(wording).toContainText('At most 1 minute.')
  await expect(wording.getByText('Also guess my age roughly')).toBeHidden()
  await expect(wording.getByText('Draft: not yet checked')).toBeHidden()
  await languages.selectOption('ar')
  await expect(wording.getByText('Draft: not yet checked')).toBeVisible()
  await expect(wording.locator('div[lang=ar]').first()).toHaveCSS('direction', 'rtl')
  await languages.selectOption('de-simple')
  await expect(wording.getByText('Draft: not yet read by a test group')).toBeVisible()
  await expect(page.getByText('The camera estimates no age: that is turned off above.')).toBeVisible()
  await page.getByRole('switch', { name: 'Offer the age group' }).click()
  await expect.poll(() => bench.settings().personalization.offerAgeBand).toBe(true)
  await page.getByRole('button', { name: 'Set up the area' }).click()
  await expect(page.getByRole('tab', { name: 'Camera', exact: true })).toHaveAttribute('aria-selected', 'true')
})

for (const [limitSeconds, told] of [
  [45, '45 s'],
  [100, '100 s'],
  [150, '2.5 min'],
] as const) {
  test(`a limit of ${limitSeconds} seconds is told as ${told}`, async ({ page }) => {
    await openUnlocked(page, 'Personalization', {
      settings: { personalization: { enabled: true, offerAgeBand: true, limitSeconds } },
    })
    const limits = page.getByRole('radiogroup', { name: 'Longest duration of a session' })
    await expect(limits.getByRole('radio', { checked: true })).toHaveAccessibleName(told)
  })
}

test('staff ask what plays on Friday at 18:00, and turn through the weeks in words', async ({ page }) => {
  const bench = await openUnlocked(page, 'Now')
  const week = page.getByRole('region', { name: 'What plays when?' })
  const ask = async (date: string, time: string) => {
    await week.getByLabel('Day').fill(date)
    await week.getByRole('textbox', { name: 'Time' }).fill(time)
    await page.keyboard.press('Enter')
  }
  await ask('2026-01-09', '18')
  const answer = week.getByRole('status')
  await expect(answer).toContainText('Friday')
  await expect(answer).toContainText('Wein und Käse am Abend')
  await expect(answer).toContainText('Planned for Thu–Sat, 17:00 to 02:00')
  await expect(answer).toContainText('2 items: cheese, grapes')
  await ask('2026-10-25', '02:30')
  await expect(answer).toContainText('This time occurs twice on that day')
  await expect(week.getByRole('heading', { name: '19 October 2026 to 25 October 2026' })).toBeVisible()
  await week.getByRole('radiogroup', { name: 'Shown as' }).getByText('List').click()
  await expect(week.getByText('At 03:00 the clocks go back.')).toBeVisible()
  await week.getByRole('button', { name: 'Next week' }).click()
  await expect(week.getByRole('heading', { name: 'Thursday, 29 October 2026' })).toBeVisible()
  await ask('2026-10-29', 'soon')
  await expect(page.getByRole('alert')).toHaveText('Please enter a time of day, for example 8:30.')
  expect(bench.complaints).toEqual([])
})
