import { expect, type Page, test } from '@playwright/test'
import type { PlanItem } from '../../src/contract/plan.ts'
import { readCodes } from '../fixtures/read-codes.ts'
import { spreadColours } from './colours.ts'
import { makePatches, mediaFolder, type Patch } from './media.ts'
import { openStage, planItem } from './stage-bench.ts'
import { type StageServer, serveStage } from './stage-server.ts'

test.use({ viewport: { width: 960, height: 540 }, timezoneId: 'Europe/Berlin' })

let patches: readonly Patch[]
let server: StageServer
test.beforeAll(async () => {
  patches = await makePatches(spreadColours(5))
  server = await serveStage(mediaFolder)
})
test.afterAll(() => server.close())

const label = { de: '10 % auf Brot', en: '10% off bread' }
const coupon = (code: string): PlanItem['coupon'] => ({ code, label, validUntil: '2035-06-15T12:00:00Z' })
const front = '.stage-layer[data-place="front"]'
const tag = `${front} .coupon-tag`
const codesOn = async (page: Page): Promise<readonly string[]> => readCodes(await page.screenshot())

function item({ name, kind, type }: Patch, change: Partial<PlanItem>): PlanItem {
  const site = kind === 'html' ? server.pageAddress : server.address
  return planItem(name, { kind, type, source: `${site}/content/${name}`, milliseconds: 600_000, ...change })
}

test('P11: a coupon is seen as a code while its picture, film or page is on, and goes with it', async ({ page }) => {
  const bench = await openStage(page, server.address)
  let revision = 0
  const show = async (patch: Patch, change: Partial<PlanItem>) => {
    revision += 1
    await bench.show({ revision, takeover: 'now', items: [item(patch, { key: `item ${revision}`, ...change })] })
    await bench.presented(revision)
  }
  for (const [index, patch] of patches.slice(0, 3).entries()) {
    const code = `BREAD-${index}`
    await show(patch, { coupon: coupon(code) })
    expect(await codesOn(page), patch.kind).toEqual([code])
    await show(patch, {})
    expect(await codesOn(page), `${patch.kind} without a coupon`).toEqual([])
  }
  expect(bench.complaints).toEqual([])
  expect(bench.reports.filter(({ name }) => name === 'failed')).toEqual([])
})

test('the tag of a coupon moves with its item', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const [first, , , , second] = patches
  if (!first || !second) throw new Error('no patches')
  await bench.show({ revision: 1, takeover: 'now', items: [item(first, { coupon: coupon('FIRST-1') })] })
  await bench.presented(1)
  const transition = { kind: 'slide', milliseconds: 5_000, direction: 'left' } as const
  const next = item(second, { coupon: coupon('SECOND-2'), transition })
  await bench.show({ revision: 2, takeover: 'now', items: [next] })
  const halfway = () =>
    page.evaluate(() => {
      for (const each of document.getAnimations()) {
        each.pause()
        each.currentTime = 2_500
      }
      return document.getAnimations().length
    })
  await expect.poll(halfway).toBe(2)
  // Each in its own layer and at the same place of it; none moves by itself.
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('.coupon-tag')].map((each) => {
      const layer = each.closest('.stage-layer')?.getBoundingClientRect()
      const { top, right } = each.getBoundingClientRect()
      return [Math.round(top - (layer?.top ?? 0)), Math.round((layer?.right ?? 0) - right)]
    }),
  )
  expect(places).toHaveLength(2)
  expect(places[0]).toEqual(places[1])
  const inWay = await page.locator(tag).evaluate((each) => each.getBoundingClientRect().left)
  await page.evaluate(() => {
    for (const each of document.getAnimations()) each.finish()
  })
  await bench.presented(2)
  expect(await page.locator(tag).evaluate((each) => each.getBoundingClientRect().left)).toBeLessThan(inWay)
  expect(await codesOn(page)).toEqual(['SECOND-2'])
})

test('the tag goes with its day and with the item, and the film under it plays on', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const film = patches[1]
  if (!film) throw new Error('no film')
  const playing = item(film, { coupon: coupon('BREAD-10') })
  await bench.show({ revision: 1, takeover: 'now', items: [playing] })
  await bench.presented(1)
  expect(await codesOn(page)).toEqual(['BREAD-10'])
  await bench.call('hideItem', true)
  expect(await codesOn(page), 'a sheet is open').toEqual([])
  await bench.call('hideItem', false)
  expect(await codesOn(page)).toEqual(['BREAD-10'])

  await page.evaluate(() => {
    const begin = () => document.documentElement.setAttribute('data-loaded', '')
    document.addEventListener('loadstart', begin, { capture: true })
  })
  await bench.show({ revision: 2, takeover: 'boundary', items: [{ ...playing, coupon: null }] })
  await bench.presented(2)
  expect(await codesOn(page), 'its day is over').toEqual([])
  await expect(page.locator('html')).not.toHaveAttribute('data-loaded')
  expect(await page.locator(`${front} video`).evaluate((video: HTMLVideoElement) => video.paused)).toBe(false)
})

test('the tag is in the language of the shop, readers are told in theirs, and nothing of it is pressed or moves', async ({
  page,
}) => {
  const bench = await openStage(page, server.address)
  const [picture] = patches
  if (!picture) throw new Error('no picture')
  const alt = { de: 'Ein Brot', en: 'A loaf of bread' }
  await bench.call('setLanguage', 'en')
  await bench.show({ revision: 1, takeover: 'now', items: [item(picture, { coupon: coupon('BREAD-10'), alt })] })
  await bench.presented(1)
  await expect(page.locator(tag)).toHaveText('10% off breadBREAD-10valid until 15 June 2035')
  await page.evaluate(() => Reflect.get(window, 'stage').setLanguage('de', 'en'))
  await expect(page.locator(tag), 'a customer chose another language').toHaveText(/10% off bread.*valid until/)
  const spoken = 'Ein Brot – 10 % auf Brot, QR-Code BREAD-10, gültig bis 15. Juni 2035'
  await expect(page.getByRole('img', { name: spoken, exact: true })).toHaveCount(1)
  await expect(page.getByRole('img')).toHaveCount(1)
  const box = await page.locator(tag).boundingBox()
  if (!box) throw new Error('no tag')
  const met = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.className ?? '', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
  })
  expect(met).not.toContain('coupon')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.evaluate(() => Reflect.get(window, 'stage').setLanguage('ar', 'ar'))
  const turned = await page.locator(tag).boundingBox()
  expect(turned?.x, 'where a line ends').toBeLessThan(100)
  expect(await codesOn(page)).toEqual(['BREAD-10'])
})
