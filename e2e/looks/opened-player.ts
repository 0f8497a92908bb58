import { expect, type Page } from '@playwright/test'
import type { SessionView } from '../../src/contract/session.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { looks, plain, screens, shopOn } from './player-scenes.ts'

/** The first of the screens, in a shop in Germany. */
export const firstScreen = {
  viewport: { width: screens[0].width, height: screens[0].height },
  timezoneId: 'Europe/Berlin',
}

export const appearance = plain('de')
export const idle: SessionView = { state: 'idle', appearance, invitation: true }
export const shop = shopOn(screens[0])

/** What the page is told in one of the states that pictures are taken of. */
export function viewOf(name: string): SessionView {
  const look = looks.find((known) => known.name === name)
  if (!look) throw new Error(`no look ${name}`)
  return look.view(appearance)
}

/** Opens the player's page in a state; the invitation, unless told otherwise. */
export async function openPlayer(page: Page, session: SessionView = idle): Promise<PlayerBench> {
  const bench = await openPlayerPage(page)
  await bench.show(shop, session)
  return bench
}

/** Opens the page with a sheet that it has reported. */
export async function askingSheet(page: Page): Promise<PlayerBench> {
  const bench = await openPlayer(page)
  await bench.session(viewOf('asking'))
  await expect.poll(() => bench.named('sheetPresented').length).toBe(1)
  return bench
}
