import { expect, test } from '@playwright/test'
import { drawLook, lookOf } from './drawn-look.ts'
import { openPlayerPage } from './player-harness.ts'
import { screens } from './player-scenes.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('P11: upright, "lower" and "large text" stand at the foot of the sheet, and are reached last', async ({
  page,
}) => {
  const bench = await openPlayerPage(page)
  for (const screen of screens) {
    await page.setViewportSize(screen)
    for (const textSize of ['normal', 'large'] as const) {
      await drawLook(bench, screen, lookOf('asking'), { textSize })
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
