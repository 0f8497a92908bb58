import { expect, type Page } from '@playwright/test'
import { hurriedReading } from '../fixtures/hurry.ts'

/** How far a session goes before it is ended. */
export const sessionKinds = ['declared', 'starting', 'searching', 'confirming', 'watching'] as const
export type SessionKind = (typeof sessionKinds)[number]

/** What shows that a session came as far as its kind says. `starting` is the camera sign. */
const signs: { readonly [Kind in Exclude<SessionKind, 'declared'>]: string } = {
  starting: '#camera-state[data-camera="on"]',
  searching: '[data-key="finding"][data-state="searching"]',
  confirming: '[data-key="finding"][data-state="confirming"]',
  watching: '.mirror .known',
}

/** Touches whatever stands in the way, until the invitation is back. */
export async function untilIdle(page: Page): Promise<void> {
  const invitation = page.locator('[data-intent="invite"]').first()
  await expect(async () => {
    if (!(await invitation.isVisible())) await page.keyboard.press('Escape')
    await expect(invitation).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
}

/**
 * One session from invitation to invitation. Answers whether it came as far as it should: a machine that is busy with
 * other things may end it before, and it is over all the same.
 */
export async function hurriedSession(page: Page, kind: SessionKind): Promise<boolean> {
  await page.locator('[data-intent="invite"]').first().click()
  if (kind === 'declared') {
    await page.locator('[data-intent="tell-instead"]').click()
    await page.locator('[data-intent="interest"]').first().click()
  } else {
    const yes = page.locator('[data-intent="agree"]')
    await yes.waitFor()
    await page.waitForTimeout(hurriedReading)
    await yes.click()
  }
  const came =
    kind === 'declared' ||
    (await page
      .locator(signs[kind])
      .first()
      .waitFor({ timeout: 8_000 })
      .then(
        () => true,
        () => false,
      ))
  await page.keyboard.press('Escape')
  await untilIdle(page)
  return came
}
