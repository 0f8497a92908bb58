import { readFileSync } from 'node:fs'
import { chromium, expect, type Page, test } from '@playwright/test'
import { processTree } from '../../src/main/base/processes/process-tree.node.ts'
import { findChromium } from '../../tools/electron-standin/chromium/chromium-path.ts'
import { type Colour, distance } from './colours.ts'
import { makeLargePicture } from './kinds.ts'
import { mediaFolder } from './media.ts'
import { openStage, planItem } from './stage-bench.ts'
import { serveStage } from './stage-server.ts'

const colour: Colour = [200, 60, 90]
/** Whatever graphics the machine has: what is drawn lies in the graphics process, as it does where there is a card. */
const args = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']

function drawsGraphics(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=gpu-process')
  } catch {
    return false
  }
}

/** Beside the stage: a canvas of the usual kind, in the same colour, whose picture nobody draws again. */
function drawUsual(page: Page): Promise<void> {
  return page.evaluate(async ([red, green, blue]) => {
    const usual = document.createElement('canvas')
    usual.style.cssText = 'position:fixed;left:0;top:0;width:40px;height:40px;z-index:9;background:black'
    document.body.append(usual)
    const context = usual.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = `rgb(${red} ${green} ${blue})`
    context.fillRect(0, 0, usual.width, usual.height)
  }, colour)
}

/** What the screen has in the middle of the usual canvas and of the stage. */
async function seen(page: Page, reader: Page): Promise<{ readonly usual: Colour; readonly stage: Colour }> {
  const picture = (await page.screenshot()).toString('base64')
  return reader.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const at = (across: number, down: number) => {
      const [red = 0, green = 0, blue = 0] = context.getImageData(across, down, 1, 1).data
      return [red, green, blue] as const
    }
    return { usual: at(20, 20), stage: at(bitmap.width / 2, bitmap.height / 2) }
  }, picture)
}

test('a picture that stays on is there however often the graphics process ends', async () => {
  const executablePath = findChromium()
  const server = await serveStage(mediaFolder)
  const browser = await chromium.launchServer({ ...(executablePath && { executablePath }), args })
  try {
    const context = await (await chromium.connect(browser.wsEndpoint())).newContext({
      viewport: { width: 320, height: 192 },
    })
    const [page, reader] = [await context.newPage(), await context.newPage()]
    const bench = await openStage(page, server.address)
    const source = `${server.address}/content/${await makeLargePicture(colour)}`
    await bench.show({
      revision: 1,
      takeover: 'now',
      items: [planItem('alone', { kind: 'image', type: 'image/png', source, milliseconds: 600_000 })],
    })
    await bench.presented(1)
    await drawUsual(page)
    const graphics = (): number[] => processTree(browser.process().pid ?? 0).filter(drawsGraphics)
    const usual: Colour[] = []
    for (let round = 0; round < 2; round += 1) {
      await expect.poll(graphics).toHaveLength(1)
      const [pid = 0] = graphics()
      process.kill(pid, 'SIGKILL')
      await expect.poll(graphics).not.toContain(pid)
      await expect.poll(graphics).toHaveLength(1)
      // A screen that is not there yet gives no picture.
      await expect(async () => {
        const now = await seen(page, reader)
        usual.push(now.usual)
        expect(distance(now.stage, colour), `after ${round + 1}: ${now.stage}`).toBeLessThan(26)
      }).toPass()
    }
    expect(
      usual.some((each) => distance(each, colour) > 26),
      `control: it takes what others drew: ${usual.join(' then ')}`,
    ).toBe(true)
  } finally {
    await browser.close()
    await server.close()
  }
})
