import { expect, test } from '@playwright/test'
import { startPlayer } from './fixtures/player.ts'

test('P9: the sheet says first of all that it is not for children', async () => {
  const player = await startPlayer()
  try {
    const page = await player.page()
    await page.locator('[data-intent="invite"]').click()
    const statement = page.locator('.sheet .statement')
    await expect(statement).toBeVisible()
    expect((await statement.innerText()).trim().split('\n')[0]).toBe('Nicht für Kinder.')
  } finally {
    await player.close()
  }
})
