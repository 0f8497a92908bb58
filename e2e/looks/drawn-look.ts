import type { Page } from '@playwright/test'
import type { Appearance } from '../../src/contract/settings/settings.ts'
import type { PlayerBench } from './player-harness.ts'
import { type Look, looks, plain, shopOn } from './player-scenes.ts'

/** A look by its name. */
export function lookOf(name: string): Look {
  const found = looks.find((look) => look.name === name)
  if (!found) throw new Error(`no look ${name}`)
  return found
}

/** Draws a look, in German unless told otherwise, after the invitation, with what somebody changed of its appearance. */
export async function drawLook(
  bench: PlayerBench,
  screen: { readonly diagonalInches: number },
  look: Look,
  change: Partial<Appearance>,
): Promise<void> {
  const appearance = { ...plain('de'), ...change }
  await bench.show(shopOn(screen), { state: 'idle', appearance, invitation: true }, look.view(appearance))
}

/** Draws a look with all that belongs to it: its shop, what was there before, the sheet that was agreed to, its button pressed. */
export async function drawWholeLook(
  page: Page,
  bench: PlayerBench,
  screen: { readonly diagonalInches: number },
  look: Look,
  change: Partial<Appearance>,
): Promise<void> {
  const appearance = { ...plain('de'), ...look.change, ...change }
  const view = look.view(appearance)
  const agreed = 'sign' in view || view.state === 'paused'
  await bench.show(
    shopOn(screen, look.shop),
    { state: 'idle', appearance, invitation: true },
    ...(look.before ? [{ ...look.before, appearance }] : []),
    // The agreed time is told from the yes on.
    ...(agreed ? [lookOf('asking').view(appearance)] : []),
    view,
  )
  // With less motion nothing here moves: the button is where it is at once.
  if (look.press) await page.locator(`[data-intent="${look.press}"]`).first().click({ force: true })
}
