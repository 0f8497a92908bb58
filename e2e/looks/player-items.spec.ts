import { expect, type Page, test } from '@playwright/test'
import type { PlanItem } from '../../src/contract/plan.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { looks, plain, screens, shopOn } from './player-scenes.ts'

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

/** How large a page is laid out; how far it reaches over the stage, and how much it is bent, both in pixels at most. */
const pageOnStage = (page: Page) =>
  page.evaluate(() => {
    const [frame, stage] = ['.stage-page', '#stage'].map((each) => document.querySelector<HTMLElement>(each))
    if (!frame || !stage) throw new Error('no page on the stage')
    const [drawn, place] = [frame.getBoundingClientRect(), stage.getBoundingClientRect()]
    const over = [
      place.left - drawn.left,
      drawn.right - place.right,
      place.top - drawn.top,
      drawn.bottom - place.bottom,
    ]
    const upright = ['90', '270'].includes(document.documentElement.dataset.rotation ?? '')
    const [width, height] = upright ? [drawn.height, drawn.width] : [drawn.width, drawn.height]
    const [across, down] = [frame.clientWidth, frame.clientHeight]
    return {
      size: `${across} × ${down}`,
      over: Math.max(...over),
      bent: Math.abs(width - (height / down) * across),
      left: Math.min(place.width - drawn.width, place.height - drawn.height),
    }
  })

for (const screen of screens.slice(0, 2)) {
  for (const rotation of [0, 90] as const) {
    test(`on ${screen.name}, turned by ${rotation}°, a page keeps its size in a session, and lies whole on what is left of the stage`, async ({
      page,
    }) => {
      const bench = await open(page, screen)
      const shop = shopOn(screen, { rotation })
      // Off the player a page's frame stays empty and is soon given up: each state has one of its own.
      const anew = async (source: string): Promise<void> => {
        await bench.show(shop, { state: 'idle', appearance: plain('de'), invitation: true })
        await show(bench, { kind: 'html', source })
      }
      await anew('content/page')
      const { size, ...idle } = await pageOnStage(page)
      expect(idle, 'it fills the stage').toEqual({ over: 0, bent: 0, left: 0 })
      for (const appearance of [plain('de'), { ...plain('ar'), textSize: 'large' as const }]) {
        for (const name of ['asking', 'searching', 'watching', 'declared', 'ended', 'idle']) {
          const look = looks.find((known) => known.name === name)
          if (!look) throw new Error(`no look ${name}`)
          await anew(`content/${name}-${appearance.language}`)
          await bench.show(shop, look.view(appearance))
          const at = await pageOnStage(page)
          await picture(page, `${screen.name}-${rotation}-page-${appearance.language}-${name}`)
          expect(at.size, name).toBe(size)
          expect(at.over, name).toBeLessThan(0.1)
          expect(at.bent, name).toBeLessThan(3)
          expect(at.left, `${name}: as large as there is room`).toBeLessThan(3)
        }
      }
    })
  }
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
