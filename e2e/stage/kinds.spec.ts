import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { firstBytesLength } from '../../src/main/content/first-bytes.ts'
import { typeOf } from '../../src/main/content/making/measure-assets.node.ts'
import { type Colour, distance } from './colours.ts'
import { type Kind, makeKinds, makeLargePicture } from './kinds.ts'
import { mediaFolder } from './media.ts'
import { openStage, planItem } from './stage-bench.ts'
import { type StageServer, serveStage } from './stage-server.ts'

test.use({ viewport: { width: 320, height: 192 } })

/** Video carries colours less exactly than pictures do. */
const tolerance = 26
const colour: Colour = [200, 60, 90]
let kinds: readonly Kind[]
let server: StageServer
test.beforeAll(async () => {
  kinds = await makeKinds(colour)
  server = await serveStage(mediaFolder)
})
test.afterAll(() => server.close())

/** What is in the middle of the item in front, and whether anything of its sound was decoded. */
function seen(page: Page): Promise<{ readonly middle: Colour; readonly hasSound: boolean }> {
  return page.evaluate(() => {
    const front = document.querySelector('.stage-layer[data-place="front"]')
    const item = front?.querySelector<HTMLImageElement | HTMLVideoElement>('.stage-picture, .stage-video-used')
    const context = document.createElement('canvas').getContext('2d')
    if (!item || !context) throw new Error('nothing is in front')
    context.drawImage(item, 0, 0, 8, 8)
    const [red = 0, green = 0, blue = 0] = context.getImageData(4, 4, 1, 1).data
    return { middle: [red, green, blue] as const, hasSound: Reflect.get(item, 'webkitAudioDecodedByteCount') > 0 }
  })
}

test('every kind of picture and film is known by its first bytes, and shown with its sound', async ({ page }) => {
  const bench = await openStage(page, server.address)
  for (const [index, { name, type, hasSound }] of kinds.entries()) {
    const bytes = await readFile(join(mediaFolder, name))
    expect(typeOf(bytes.subarray(0, firstBytesLength)), name).toBe(type)
    const kind = hasSound ? 'video' : 'image'
    const source = `${server.address}/content/${name}`
    const item = planItem(name, { kind, type, source, milliseconds: 600_000, volume: 1 })
    await bench.show({ revision: index + 1, takeover: 'now', items: [item] })
    await bench.presented(index + 1)
    await expect.poll(() => seen(page).then(({ hasSound }) => hasSound), name).toBe(hasSound)
    const { middle } = await seen(page)
    expect(distance(middle, colour), `${name} shows ${middle}`).toBeLessThan(tolerance)
  }
  expect(bench.reports.filter(({ name }) => name === 'failed')).toEqual([])
})

test('a still picture takes no more pixels than its place has, and more once that has grown', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const source = `${server.address}/content/${await makeLargePicture(colour)}`
  const item = planItem('large', { kind: 'image', type: 'image/png', source, milliseconds: 600_000 })
  await bench.show({ revision: 1, takeover: 'now', items: [item] })
  await bench.presented(1)
  const width = () => page.evaluate(() => document.querySelector<HTMLCanvasElement>('canvas.stage-picture')?.width)
  expect(await width()).toBe(320)
  await page.setViewportSize({ width: 640, height: 384 })
  await expect.poll(width).toBe(640)
  expect(distance((await seen(page)).middle, colour)).toBeLessThan(tolerance)
})

test('a picture that is let go while it is decoded is over, whatever becomes of the screen', async ({ page }) => {
  await page.addInitScript(() => {
    const decode = createImageBitmap
    const decoding = { count: 0, held: Promise.withResolvers<void>() }
    Reflect.set(window, 'decoding', decoding)
    Reflect.set(window, 'createImageBitmap', async (picture: Blob) => {
      decoding.count += 1
      const drawn = await decode(picture)
      await decoding.held.promise
      return drawn
    })
  })
  const decoded = () => page.evaluate((): number => Reflect.get(window, 'decoding').count)
  const bench = await openStage(page, server.address)
  const source = `${server.address}/content/${await makeLargePicture(colour)}`
  const picture = planItem('let go', { kind: 'image', type: 'image/png', source, milliseconds: 600_000 })
  await bench.show({ revision: 1, takeover: 'now', items: [picture] })
  await expect.poll(decoded).toBe(1)
  const film = kinds.find(({ type }) => type === 'video/webm')
  const after = `${server.address}/content/${film?.name}`
  const next = planItem('next', { kind: 'video', type: 'video/webm', source: after, milliseconds: 600_000 })
  await bench.show({ revision: 2, takeover: 'now', items: [next] })
  await page.evaluate(() => Reflect.get(window, 'decoding').held.resolve())
  await bench.presented(1)
  await page.setViewportSize({ width: 640, height: 384 })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await decoded()).toBe(1)
})

for (const [what, answer] of [
  ['is not there', { status: 404 }],
  ['answers nothing', { status: 200, contentType: 'text/javascript', body: '' }],
] as const)
  test(`where what makes a picture smaller ${what} it has failed, and the next one can`, async ({ page }) => {
    const broken = '**/assets/resize-worker*'
    await page.route(broken, (route) => route.fulfill(answer))
    const bench = await openStage(page, server.address)
    const source = `${server.address}/content/${await makeLargePicture(colour)}`
    const item = planItem('large', { kind: 'image', type: 'image/png', source, milliseconds: 600_000 })
    await bench.show({ revision: 1, takeover: 'now', items: [item] })
    await expect.poll(() => bench.reports).toMatchObject([{ name: 'failed' }])
    await page.unroute(broken)
    await bench.show({ revision: 2, takeover: 'now', items: [{ ...item, key: 'again' }] })
    await bench.presented(1)
  })
