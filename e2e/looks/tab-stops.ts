import { expect, type Page } from '@playwright/test'

/** More than any page of the window has. */
const most = 80

/** Numbers the element that has the focus; a field of several parts, as a date, is one. Undefined: none has it. */
const focused = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return undefined
    const marked = [...document.querySelectorAll('[data-tab-stop]')]
    if (!(at instanceof HTMLElement || at instanceof SVGElement)) return undefined
    at.dataset.tabStop ??= String(marked.length + 1)
    return Number(at.dataset.tabStop)
  })

/** Every stop from here to the end of the page, until the focus leaves it or comes round. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', look: () => Promise<void>): Promise<number[]> {
  const stops: number[] = []
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key)
    const stop = await focused(page)
    if (stop === stops.at(-1)) continue
    if (stop === undefined || stops.includes(stop)) return stops
    stops.push(stop)
    await look()
  }
  throw new Error(`after ${most} presses ${key} was nowhere at an end`)
}

/** Goes through the whole page by Tab and back: every stop has a name and is in sight, and no way is longer than the other. */
export async function expectTabStops(page: Page): Promise<void> {
  await page.locator('body').evaluate((body) => {
    body.tabIndex = -1
    body.focus()
    body.removeAttribute('tabindex')
  })
  const at = page.locator(':focus')
  const there = await walk(page, 'Tab', async () => {
    await expect.soft(at).toHaveAccessibleName(/\S/)
    await expect.soft(at).toBeInViewport()
  })
  const back = await walk(page, 'Shift+Tab', async () => undefined)
  expect(back.toReversed().slice(-there.length)).toEqual(there)
}
