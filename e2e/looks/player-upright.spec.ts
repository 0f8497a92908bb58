import { expect, test } from '@playwright/test'
import type { Appearance } from '../../src/contract/settings/settings.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { type Look, looks, plain, screens, shopOn } from './player-scenes.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

function lookOf(name: string): Look {
  const found = looks.find((look) => look.name === name)
  if (!found) throw new Error(`no look ${name}`)
  return found
}

type Screen = (typeof screens)[number]

async function draw(bench: PlayerBench, screen: Screen, look: Look, change: Partial<Appearance>): Promise<void> {
  const appearance = { ...plain('de'), ...change }
  await bench.show(shopOn(screen), { state: 'idle', appearance, invitation: true }, look.view(appearance))
}

test('P11: upright, "lower" and "large text" stand at the foot of the sheet, and are reached last', async ({
  page,
}) => {
  const bench = await openPlayerPage(page)
  for (const screen of screens) {
    await page.setViewportSize(screen)
    for (const textSize of ['normal', 'large'] as const) {
      await draw(bench, screen, lookOf('asking'), { textSize })
      const seen = await page.evaluate(() => {
        const place = (selector: string) => {
          const part = document.querySelector(selector)
          if (!part) throw new Error(`no ${selector}`)
          return part
        }
        const [display, answers] = [place('.display'), place('.answers')]
        return {
          below: display.getBoundingClientRect().top >= answers.getBoundingClientRect().bottom,
          after: (answers.compareDocumentPosition(display) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
        }
      })
      const upright = screen.height > screen.width
      expect(seen, `${screen.name}, ${textSize}`).toEqual({ below: upright, after: upright })
    }
  }
})
