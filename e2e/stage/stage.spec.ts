import { expect, type Page, test } from '@playwright/test'
import type { PlanItem } from '../../src/contract/plan.ts'
import { distance, spreadColours } from './colours.ts'
import { decodedBytes } from './decoded-pictures.ts'
import { makePatches, mediaFolder, type Patch } from './media.ts'
import { record } from './screencast.ts'
import { openStage, planItem } from './stage-bench.ts'
import { type StageServer, serveStage } from './stage-server.ts'

test.use({
  viewport: { width: 320, height: 180 },
})

let patches: readonly Patch[]
let server: StageServer
test.beforeAll(async () => {
  patches = await makePatches(spreadColours(5))
  server = await serveStage(mediaFolder)
})
test.afterAll(() => server.close())

const front = '.stage-layer[data-place="front"]'
const fade: PlanItem['transition'] = { kind: 'crossfade', milliseconds: 100, direction: 'left' }

function item(key: string, name: string, change: Partial<PlanItem> = {}): PlanItem {
  const kind = /\.(mp4|webm)$/.test(name) ? 'video' : name.endsWith('.html') ? 'html' : 'image'
  const site = kind === 'html' ? server.pageAddress : server.address
  return planItem(key, { kind, source: `${site}/content/${name}`, transition: fade, ...change })
}

/** Counts what the page's videos begin to load. */
function countLoads(page: Page) {
  return page.evaluate(() => {
    Reflect.set(window, 'loads', 0)
    const count = () => Reflect.set(window, 'loads', Reflect.get(window, 'loads') + 1)
    document.addEventListener('loadstart', count, { capture: true })
  })
}
const loads = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(window, 'loads'))

test('items that cannot be shown are skipped and reported, the rest goes on', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const names = [
    'patch-0.png',
    'broken.png',
    'patch-1.mp4',
    'broken.mp4',
    'missing.png',
    'patch-2.html',
    'missing.html',
    'spoiled.mp4',
  ]
  const items = names.map((name) => item(name, name, { milliseconds: 300 }))
  await bench.show({ revision: 7, takeover: 'now', items })
  await bench.presented(6)
  const shown = bench.reports.filter(({ name }) => name === 'presented').map(({ key }) => key)
  expect(shown.slice(0, 6)).toEqual([...Array(2)].flatMap(() => ['patch-0.png', 'patch-1.mp4', 'patch-2.html']))
  const failed = bench.reports.filter(({ name }) => name === 'failed').slice(0, 5)
  expect(failed.map(({ revision, key, code }) => [revision, key, code])).toEqual([
    [7, 'broken.png', 'load-failed'],
    [7, 'broken.mp4', 'load-failed'],
    [7, 'missing.png', 'load-failed'],
    [7, 'missing.html', 'load-failed'],
    [7, 'spoiled.mp4', 'decode-failed'],
  ])
})

test('what lies blurred behind a film is nothing that Chromium goes on keeping, decoded', async ({ page, browser }) => {
  const bench = await openStage(page, server.address)
  const change = { fit: 'contain', milliseconds: 120 } as const
  await bench.show({
    revision: 1,
    takeover: 'now',
    items: ['patch-1.mp4', 'patch-3.mp4'].map((name) => item(name, name, change)),
  })
  await bench.presented(4)
  await expect(page.locator(`${front} .stage-backdrop`)).toBeVisible()
  const before = await decodedBytes(browser)
  await bench.presented(24)
  // A single frame of these films is 230 kB.
  expect((await decodedBytes(browser)) - before).toBeLessThan(10 * 230_400)
})

test('a film of which only the sound can be played has failed, unseen', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const names = ['patch-0.png', 'sound-alone.mp4', 'foreign-picture.mp4']
  const items = names.map((name) => item(name, name, { milliseconds: 300, volume: 1 }))
  await bench.show({ revision: 1, takeover: 'now', items })
  await bench.presented(4)
  expect(bench.reports.filter(({ name, key }) => name === 'presented' && key !== 'patch-0.png')).toEqual([])
  const failed = bench.reports.filter(({ name }) => name === 'failed').slice(0, 2)
  expect(failed.map(({ key, code }) => [key, code])).toEqual([
    ['sound-alone.mp4', 'decode-failed'],
    ['foreign-picture.mp4', 'decode-failed'],
  ])
})

test('a page that never loads is given up as unresponsive', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const items = [item('page', 'silent.html'), item('picture', 'patch-0.png')]
  await bench.show({ revision: 1, takeover: 'now', items })
  await bench.presented(1)
  expect(bench.reports).toMatchObject([
    { name: 'failed', key: 'page', code: 'unresponsive' },
    { name: 'presented', key: 'picture' },
  ])
})

test('a page that keeps its thread to itself is ended, process and all, and the rest goes on', async ({
  page,
  browser,
}) => {
  const bench = await openStage(page, server.address)
  const stay = { milliseconds: 600_000 }
  await bench.show({ revision: 1, takeover: 'now', items: [item('calm', 'patch-2.html', stay)] })
  await bench.presented(1)
  const calm = page.locator(`${front} .stage-page`)
  await page.waitForTimeout(6_000)
  // The control: one that leaves its thread free is still there after the time that a greedy one gets.
  expect(bench.reports.filter(({ name }) => name === 'failed')).toEqual([])
  await expect(calm).toHaveCount(1)
  const items = [item('greedy', 'greedy.html', stay), item('picture', 'patch-0.png', stay)]
  await bench.show({ revision: 2, takeover: 'now', items })
  await bench.presented(2)
  const devtools = await browser.newBrowserCDPSession()
  const processes = async () => (await devtools.send('SystemInfo.getProcessInfo')).processInfo
  const before = new Map((await processes()).map(({ id, cpuTime }) => [id, cpuTime]))
  await page.waitForTimeout(2_500)
  const used = (await processes()).map(({ id, cpuTime }) => ({ id, seconds: cpuTime - (before.get(id) ?? 0) }))
  const greedy = used.toSorted((one, other) => other.seconds - one.seconds)[0]?.id
  await bench.presented(3)
  expect(bench.reports.slice(1)).toMatchObject([
    { name: 'presented', key: 'greedy' },
    { name: 'failed', key: 'greedy', code: 'unresponsive' },
    { name: 'presented', key: 'picture' },
  ])
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect.poll(async () => (await processes()).map(({ id }) => id)).not.toContain(greedy)
})

test('an only item that fails leaves the built-in page on the stage', async ({ page }) => {
  const bench = await openStage(page, server.address)
  await bench.show({ revision: 1, takeover: 'now', items: [item('picture', 'patch-0.png')] })
  await bench.presented(1)
  await bench.show({ revision: 2, takeover: 'now', items: [item('broken', 'broken.mp4')] })
  await expect(page.locator(`${front} .stage-fallback`)).toBeVisible()
  await expect(page.locator('.stage-picture')).toHaveCount(0)
  // It is tried again, after a pause.
  await expect.poll(() => bench.reports.filter(({ name }) => name === 'failed').length).toBe(2)
})

test('a picture alone stays as it is, and is reported each round', async ({ page }) => {
  const bench = await openStage(page, server.address)
  await bench.show({ revision: 1, takeover: 'now', items: [item('only', 'patch-0.png', { milliseconds: 200 })] })
  await bench.presented(1)
  const picture = await page.locator(`${front} .stage-picture`).elementHandle()
  await bench.presented(5)
  expect(await picture?.evaluate((element) => element.isConnected)).toBe(true)
  await expect(page.locator('.stage-picture')).toHaveCount(1)
})

test('a video alone loops over both elements without a frame of anything else', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const patch = patches[1]
  const cut: PlanItem['transition'] = { kind: 'cut', milliseconds: 0, direction: 'left' }
  const only = item('only', 'patch-1.mp4', { milliseconds: null, transition: cut, volume: 0.5 })
  await bench.show({ revision: 1, takeover: 'now', items: [only] })
  await bench.presented(1)
  await page.waitForTimeout(200)
  const recording = await record(page)
  const used = new Set<number>()
  for (let round = 2; round < 12; round++) {
    await bench.presented(round)
    used.add(
      await page
        .locator('.stage-layer')
        .evaluateAll((all) => all.findIndex((one) => one.matches('[data-place="front"]'))),
    )
  }
  const frames = await recording.stop()
  expect(frames.length).toBeGreaterThan(20)
  const others = frames.flatMap(({ points }) => points.filter((point) => distance(point, patch?.colour ?? point) > 26))
  expect(others).toEqual([])
  expect([...used].sort()).toEqual([0, 1])
  await expect(page.locator('video')).toHaveCount(2)
})

test('a film that says no length begins again and again until its time is over', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const film = item('film', 'lengthless.webm', { milliseconds: 9_000 })
  await bench.show({ revision: 1, takeover: 'now', items: [film, item('picture', 'patch-0.png')] })
  await bench.presented(1)
  const video = page.locator(`${front} video`)
  expect(await video.evaluate((film: HTMLVideoElement) => film.duration), 'control').toBe(Number.POSITIVE_INFINITY)
  await video.evaluate((film: HTMLVideoElement) => {
    film.addEventListener('seeking', () => Reflect.set(window, 'rounds', (Reflect.get(window, 'rounds') ?? 0) + 1))
  })
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'rounds'))).toBeGreaterThan(1)
  await bench.presented(2)
  expect(bench.reports.map(({ name, key }) => [name, key])).toEqual([
    ['presented', 'film'],
    ['presented', 'picture'],
  ])
})

/** Notes what the stage's videos do and where their layers are, in order; each video plays `frames` late, or never. */
function watchVideos(page: Page, frames: number) {
  return page.evaluate((frames) => {
    const log: string[] = []
    Reflect.set(window, 'log', log)
    const play = HTMLVideoElement.prototype.play
    HTMLVideoElement.prototype.play = function () {
      let left = frames
      return new Promise((resolve, reject) => {
        const count = () => (left-- > 0 ? requestAnimationFrame(count) : void play.call(this).then(resolve, reject))
        if (frames < Number.MAX_SAFE_INTEGER) count()
      })
    }
    for (const [index, layer] of document.querySelectorAll<HTMLElement>('.stage-layer').entries()) {
      const video = layer.querySelector('video')
      const noteFrame = () => {
        log.push(`${layer.dataset.place} frame`)
        video?.requestVideoFrameCallback(noteFrame)
      }
      video?.requestVideoFrameCallback(noteFrame)
      const notePlace = () => {
        const { backgroundColor, clipPath } = getComputedStyle(layer)
        const isThin = layer.dataset.place === 'waiting' && clipPath !== 'none'
        const isClear = layer.dataset.place === 'front' && backgroundColor === 'rgba(0, 0, 0, 0)'
        log.push([layer.dataset.place, isThin && 'corner', isClear && 'clear'].filter(Boolean).join(' '))
      }
      new MutationObserver(notePlace).observe(layer, { attributes: true, attributeFilter: ['data-place'] })
      if (index === 0) notePlace()
    }
  }, frames)
}

test('a film that comes shows the last item beneath it until it moves', async ({ page }) => {
  const bench = await openStage(page, server.address)
  await bench.show({ revision: 1, takeover: 'now', items: [item('picture', 'patch-0.png', { milliseconds: 60_000 })] })
  await bench.presented(1)
  await watchVideos(page, 12)
  const cut: PlanItem['transition'] = { kind: 'cut', milliseconds: 0, direction: 'left' }
  const film = item('film', 'patch-1.mp4', { milliseconds: 60_000, transition: cut })
  await bench.show({ revision: 2, takeover: 'now', items: [film] })
  await bench.presented(2)
  const log: string[] = await page.evaluate(() => Reflect.get(window, 'log'))
  const changes = log.filter((each, index) => each !== log[index - 1])
  // The film goes on, and more of its frames may have come by now.
  const hidden = changes.lastIndexOf('hidden') + 1
  const order = changes.slice(Math.max(0, hidden - 6), hidden)
  // Its first frame is presented in a corner; in front nothing covers what is beneath; that goes once a further frame came.
  expect(order).toEqual(['waiting corner', 'waiting frame', 'front clear', 'beneath', 'front frame', 'hidden'])
})

test('a picture that comes is drawn under the film until its turn, so that the film’s last frames are not mixed with it', async ({
  page,
}) => {
  const bench = await openStage(page, server.address)
  await bench.show({ revision: 1, takeover: 'now', items: [item('film', 'patch-1.mp4', { milliseconds: 60_000 })] })
  await bench.presented(1)
  await watchVideos(page, 0)
  await bench.show({ revision: 2, takeover: 'now', items: [item('picture', 'patch-0.png', { milliseconds: 60_000 })] })
  await bench.presented(2)
  await expect.poll(() => page.locator('.stage-layer[data-place="hidden"]').count()).toBe(1)
  const log: string[] = await page.evaluate(() => Reflect.get(window, 'log'))
  const places = log.filter((each) => !each.endsWith('frame'))
  expect(places.slice(-4)).toEqual(['under', 'front', 'beneath', 'hidden'])
})

test('a film that never moves is given up, and the next one comes', async ({ page }) => {
  const bench = await openStage(page, server.address)
  await watchVideos(page, Number.MAX_SAFE_INTEGER)
  const items = [item('film', 'patch-1.mp4', { milliseconds: 60_000 }), item('picture', 'patch-0.png')]
  await bench.show({ revision: 1, takeover: 'now', items })
  await expect.poll(() => bench.reports.find(({ key }) => key === 'picture')?.name).toBe('presented')
  expect(bench.reports.find(({ name }) => name === 'failed')).toMatchObject({ key: 'film', code: 'start-timeout' })
})

test('a film that stands still in its middle is given up, though it would stay for a minute', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const items = [item('film', 'patch-1.mp4', { milliseconds: 60_000 }), item('picture', 'patch-0.png')]
  await bench.show({ revision: 1, takeover: 'now', items })
  await bench.presented(1)
  await page.evaluate(() => {
    for (const film of document.querySelectorAll<HTMLVideoElement>('.stage-video-used')) film.pause()
  })
  await expect
    .poll(() => bench.reports.find(({ key }) => key === 'picture')?.name, { timeout: 30_000 })
    .toBe('presented')
  expect(bench.reports.find(({ name }) => name === 'failed')).toMatchObject({ key: 'film', code: 'end-timeout' })
})

test('a film that was on while the computer slept goes on when it wakes up', async ({ page }) => {
  await page.clock.install()
  const bench = await openStage(page, server.address)
  const film = item('film', 'lengthless.webm', { milliseconds: null })
  await bench.show({ revision: 1, takeover: 'now', items: [film] })
  await bench.presented(1)
  // All timers that were due come at once, hours late.
  await page.clock.fastForward('08:00:00')
  await bench.presented(2)
  expect(bench.reports.map(({ name }) => name)).toEqual(['presented', 'presented'])
})

test('a plan that begins with what plays goes on with it; another one takes over at once', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const playing = item('video', 'patch-1.mp4', { milliseconds: 60_000 })
  await bench.show({ revision: 1, takeover: 'now', items: [playing] })
  await bench.presented(1)
  await countLoads(page)
  await bench.show({ revision: 2, takeover: 'now', items: [playing, item('picture', 'patch-0.png')] })
  await bench.presented(2)
  expect(await loads(page)).toBe(0)
  await bench.show({ revision: 3, takeover: 'now', items: [item('other', 'patch-3.mp4')] })
  await bench.presented(3)
  expect(await loads(page)).toBeGreaterThan(0)
  expect(bench.reports.map(({ revision, key }) => [revision, key])).toEqual([
    [1, 'video'],
    [2, 'video'],
    [3, 'other'],
  ])
})

test('readers are told what an item shows, in the language of the page, and nothing while it is hidden', async ({
  page,
}) => {
  const bench = await openStage(page, server.address)
  const alt = { de: 'Ein Brot', en: 'A loaf of bread' }
  await bench.call('setLanguage', 'en')
  await bench.show({ revision: 1, takeover: 'now', items: [item('bread', 'patch-0.png', { alt })] })
  await bench.presented(1)
  await expect(page.getByRole('img', { name: 'A loaf of bread' })).toHaveCount(1)
  await bench.call('setLanguage', 'de')
  await expect(page.getByRole('img', { name: 'Ein Brot' })).toHaveCount(1)
  await bench.call('hideItem', true)
  await expect(page.getByRole('img')).toHaveCount(0)
  await expect(page.locator('.stage-items')).toHaveCSS('opacity', '0')
})

test('the loop goes on while it is hidden, and sound follows', async ({ page }) => {
  const bench = await openStage(page, server.address)
  await bench.show({
    revision: 1,
    takeover: 'now',
    items: [item('loud', 'patch-1.mp4', { milliseconds: 60_000, volume: 0.8 })],
  })
  await bench.presented(1)
  const volume = () => page.locator(`${front} video`).evaluate((video: HTMLVideoElement) => video.volume)
  expect(await volume()).toBeCloseTo(0.8)
  await bench.call('hideItem', true)
  await bench.call('duck', true)
  await expect.poll(volume).toBeLessThan(0.1)
  await bench.call('duck', false)
  await expect.poll(volume).toBeCloseTo(0.8)
  const items = [item('a', 'patch-1.mp4', { milliseconds: null }), item('b', 'patch-3.mp4', { milliseconds: null })]
  await bench.show({ revision: 2, takeover: 'now', items })
  await bench.presented(5)
  expect(bench.reports.filter(({ name }) => name === 'failed')).toEqual([])
})

test('a page of the package is locked in, and what left the stage is freed', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const items = [
    item('video', 'patch-1.mp4', { milliseconds: 300 }),
    item('page', 'patch-2.html', { milliseconds: 60_000 }),
  ]
  await bench.show({ revision: 1, takeover: 'now', items })
  await bench.presented(2)
  const frame = page.locator('.stage-page')
  for (const [name, value] of [
    ['sandbox', 'allow-scripts'],
    ['allow', ''],
    ['tabindex', '-1'],
    ['referrerpolicy', 'no-referrer'],
    ['inert', ''],
  ] as const) {
    await expect(frame).toHaveAttribute(name, value)
  }
  await expect(frame).toHaveCSS('pointer-events', 'none')
  for (const name of ['sandbox', 'allow', 'inert']) {
    const [own, ours] = [await frame.getAttribute(name), await page.locator('.stage-pulse').getAttribute(name)]
    expect(ours).toBe(own)
  }
  const inner = page.frames().find((one) => one.url().endsWith('patch-2.html'))
  expect(await inner?.evaluate(() => self.origin)).toBe('null')
  await expect(page.locator('video[src]')).toHaveCount(0)
  await bench.show({ revision: 2, takeover: 'now', items: [item('picture', 'patch-0.png')] })
  await bench.presented(3)
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(bench.complaints).toEqual([])
})
