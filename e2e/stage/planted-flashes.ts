import type { Page } from '@playwright/test'
import { type Colour, cssOf } from './colours.ts'

/** When the page had not begun yet, and when it was over, in milliseconds since 1970. */
export type Planted = {
  readonly from: number
  readonly until: number
}

/** Covers the page for exactly one animation frame, once in each colour, as a broken swap would; waits before each. */
export function plantFlashes(
  page: Page,
  colours: readonly Colour[],
  pause: { readonly least: number; readonly most: number },
): Promise<readonly Planted[]> {
  return page.evaluate(
    async ({ list, least, most }) => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(Date.now())))
      const planted: Planted[] = []
      const cover = document.createElement('div')
      cover.style.cssText = 'position:fixed;inset:0;z-index:9;opacity:0;will-change:opacity'
      document.body.append(cover)
      for (const colour of list) {
        await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)))
        cover.style.background = colour
        await frame()
        await frame()
        const from = await frame()
        cover.style.opacity = '1'
        await frame()
        cover.style.opacity = '0'
        await frame()
        const until = await frame()
        planted.push({ from, until })
      }
      cover.remove()
      return planted
    },
    { list: colours.map(cssOf), ...pause },
  )
}
