import { expect, type Page, test } from '@playwright/test'
import type { Colour } from './colours.ts'
import { makeKinds, makeLargePicture } from './kinds.ts'
import { mediaFolder } from './media.ts'
import { openStage, planItem } from './stage-bench.ts'
import { type StageServer, serveStage } from './stage-server.ts'

// What is on for long may see its screen become another one, or be asked to stay longer.

test.use({ viewport: { width: 320, height: 192 } })

const colour: Colour = [200, 60, 90]
let server: StageServer
test.beforeAll(async () => {
  server = await serveStage(mediaFolder)
})
test.afterAll(() => server.close())

const large = async () => ({
  kind: 'image' as const,
  type: 'image/png' as const,
  source: `${server.address}/content/${await makeLargePicture(colour)}`,
  milliseconds: 600_000,
})

/** How many pixels wide the picture in front is drawn. */
const width = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLCanvasElement>('canvas.stage-picture')?.width)

test('of two drawings of one picture the later one stays, whichever is done first', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage
    const resizing = { count: 0, second: Promise.withResolvers<void>() }
    Reflect.set(window, 'resizing', resizing)
    // What makes a picture smaller is given the second one last.
    Reflect.set(Worker.prototype, 'postMessage', function (this: Worker, ...words: unknown[]) {
      resizing.count += 1
      const send = () => Reflect.apply(post, this, words)
      if (resizing.count === 2) void resizing.second.promise.then(send)
      else send()
    })
  })
  const asked = () => page.evaluate((): number => Reflect.get(window, 'resizing').count)
  const bench = await openStage(page, server.address)
  await bench.show({ revision: 1, takeover: 'now', items: [planItem('large', await large())] })
  await bench.presented(1)
  await page.setViewportSize({ width: 640, height: 384 })
  await expect.poll(asked).toBe(2)
  await page.setViewportSize({ width: 480, height: 288 })
  await expect.poll(() => width(page)).toBe(480)
  const widths = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.stage-picture')
    const seen = new Set<number>()
    Reflect.get(window, 'resizing').second.resolve()
    for (let frame = 0; frame < 60; frame += 1) {
      await new Promise(requestAnimationFrame)
      seen.add(canvas?.width ?? 0)
    }
    return [...seen]
  })
  expect(widths).toEqual([480])
})

test('a film that is asked to stay as it ends begins again', async ({ page }) => {
  const kind = (await makeKinds(colour)).find(({ type }) => type === 'video/webm')
  await page.route('**/content/never.png', () => undefined)
  const bench = await openStage(page, server.address)
  const source = `${server.address}/content/${kind?.name}`
  const film = planItem('film', { kind: 'video', type: 'video/webm', source, milliseconds: null })
  // Its successor never comes, so that it is held as it ended.
  const never = planItem('never', { source: `${server.address}/content/never.png` })
  await bench.show({ revision: 1, takeover: 'now', items: [film, never] })
  const inFront = page.locator('.stage-layer[data-place="front"] .stage-video-used')
  const isOver = () => inFront.evaluate((video: HTMLVideoElement) => video.currentTime >= video.duration)
  await expect.poll(isOver).toBe(true)
  await bench.show({ revision: 2, takeover: 'boundary', items: [{ ...film, milliseconds: 600_000 }, never] })
  await expect.poll(isOver).toBe(false)
})
