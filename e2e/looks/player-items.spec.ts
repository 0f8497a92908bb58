import { expect, type Page, test } from '@playwright/test'
import type { PlanItem } from '../../src/contract/plan.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { plain, screens, shopOn } from './player-scenes.ts'

const pictures = process.env.ASKFIRST_LOOKS_DIR
test.use({ timezoneId: 'Europe/Berlin' })

const cut: PlanItem['transition'] = { kind: 'cut', milliseconds: 0, direction: 'left' }
const slow = (kind: 'crossfade' | 'slide', direction: PlanItem['transition']['direction']): PlanItem['transition'] => ({
  kind,
  milliseconds: 5_000,
  direction,
})

async function open(page: Page, screen: (typeof screens)[number]): Promise<PlayerBench> {
  await page.setViewportSize(screen)
  const bench = await openPlayerPage(page, 'rye.webp')
  await bench.show(shopOn(screen), { state: 'idle', appearance: plain('de'), invitation: true })
  await expect.poll(() => bench.named('presented').length).toBe(1)
  return bench
}

async function show(bench: PlayerBench, item: Partial<PlanItem>): Promise<void> {
  const before = bench.named('presented').length
  await bench.item({ transition: cut, ...item })
  await expect.poll(() => bench.named('presented').length).toBeGreaterThan(before)
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/items-${name}.png` })
}

/** Stops what moves in the middle of its way; how many did. */
const halfway = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = document.getAnimations()
    for (const each of all) {
      each.pause()
      each.currentTime = 2_500
    }
    return all.length
  })

/** What of the stage is covered by no layer of these, counted on a grid of points. */
const gaps = (page: Page, which = ':not([data-place="hidden"])'): Promise<number> =>
  page.evaluate((selected) => {
    const stage = document.querySelector('#stage')?.getBoundingClientRect() ?? new DOMRect()
    const layers = [...document.querySelectorAll(`.stage-layer${selected}`)].map((layer) =>
      layer.getBoundingClientRect(),
    )
    let open = 0
    for (let across = 0.01; across < 1; across += 0.02)
      for (let down = 0.01; down < 1; down += 0.02) {
        const [x, y] = [stage.left + across * stage.width, stage.top + down * stage.height]
        if (!layers.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom))
          open += 1
      }
    return open
  }, which)

for (const screen of screens.slice(0, 2)) {
  test(`on ${screen.name} no moment of a transition leaves a gap`, async ({ page }) => {
    const bench = await open(page, screen)
    for (const [kind, direction] of [
      ['crossfade', 'left'],
      ['slide', 'left'],
      ['slide', 'right'],
      ['slide', 'up'],
      ['slide', 'down'],
    ] as const) {
      await show(bench, { source: 'content/apple.webp', fit: 'cover' })
      await bench.item({ source: 'content/mountain-cheese.webp', fit: 'cover', transition: slow(kind, direction) })
      await expect.poll(() => halfway(page)).toBeGreaterThan(0)
      expect(await gaps(page), `${kind} ${direction}`).toBe(0)
      await picture(page, `${screen.name}-${kind}-${direction}`)
      if (kind === 'slide')
        expect(await gaps(page, '[data-place="front"]'), 'control: one item alone').toBeGreaterThan(0)
      await page.evaluate(() => {
        for (const each of document.getAnimations()) each.finish()
      })
    }
  })

  test(`on ${screen.name} an item fills the stage, or lies whole before itself or a colour`, async ({ page }) => {
    const bench = await open(page, screen)
    const front = page.locator('.stage-layer[data-place="front"]')
    await show(bench, { source: 'content/soup.webp', fit: 'cover' })
    await expect(front.locator('.stage-backdrop')).toBeHidden()
    await expect(front.locator('.stage-picture')).toHaveCSS('object-fit', 'cover')
    await picture(page, `${screen.name}-cover`)
    await show(bench, { source: 'content/apple.webp', fit: 'contain' })
    await expect(front.locator('.stage-backdrop')).toBeVisible()
    await expect(front.locator('.stage-picture')).toHaveCSS('object-fit', 'contain')
    await picture(page, `${screen.name}-contain-blurred`)
    await show(bench, { source: 'content/soup.webp', fit: 'contain', backdrop: '#7a1f2b' })
    await expect(front.locator('.stage-backdrop')).toHaveCSS('background-color', 'rgb(122, 31, 43)')
    await picture(page, `${screen.name}-contain-plain`)
    await show(bench, { kind: 'fallback', source: '', type: '' })
    await picture(page, `${screen.name}-fallback`)
    expect(bench.complaints).toEqual([])
  })
}

test('who asks for less motion sees no slide', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const bench = await open(page, screens[0])
  await bench.item({ source: 'content/soup.webp', fit: 'cover', transition: slow('slide', 'left') })
  await expect.poll(() => halfway(page)).toBeGreaterThan(0)
  const moved = () =>
    page.locator('.stage-layer').evaluateAll((all) => all.map((layer) => getComputedStyle(layer).transform))
  expect(await moved()).toEqual(['none', 'none'])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.evaluate(() => {
    for (const each of document.getAnimations()) each.finish()
  })
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  await bench.item({ source: 'content/apple.webp', fit: 'cover', transition: slow('slide', 'left') })
  await expect.poll(() => halfway(page)).toBeGreaterThan(0)
  expect(await moved(), 'control: who does not, sees it').not.toEqual(['none', 'none'])
})
