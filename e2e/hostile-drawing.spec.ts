import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { exampleItem, examplePlaylist } from '../src/contract/package/package-example.fixture.ts'
import { writePackage } from '../src/main/content/package.fixture.ts'
import { findChromium } from '../tools/electron-standin/chromium/chromium-path.ts'
import { startPlayer } from './fixtures/player.ts'

/** A drawing that runs scripts and fetches from `origin` in every way that drawings know, where it is let. */
const drawing = (origin: string): string => `<svg xmlns="http://www.w3.org/2000/svg"
  xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100" onload="fetch('${origin}/onload')">
  <style>@import url("${origin}/import.css"); rect { fill: url("${origin}/paint.svg#p") }
    text { font-family: far } @font-face { font-family: far; src: url("${origin}/far.woff2") }</style>
  <script>fetch('${origin}/script')</script>
  <script xlink:href="${origin}/script.js"/>
  <rect width="100" height="100"/>
  <image href="${origin}/image.png" width="10" height="10"/>
  <use href="${origin}/use.svg#u"/>
  <text y="50">x</text>
  <foreignObject width="50" height="50">
    <iframe xmlns="http://www.w3.org/1999/xhtml" src="${origin}/frame"/>
    <img xmlns="http://www.w3.org/1999/xhtml" src="${origin}/img" onerror="fetch('${origin}/onerror')"/>
  </foreignObject>
  <animate attributeName="x" onbegin="fetch('${origin}/onbegin')" dur="1s"/>
</svg>`

test('P3: a drawing with scripts and references to elsewhere is shown, and does nothing', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const items = [exampleItem('drawn', { asset: 'drawn.svg' })]
  const files = { 'drawn.svg': Buffer.from(drawing(origin)) }
  const { folder } = await writePackage({ playlists: [examplePlaylist('everyone', items)] }, files)
  const player = await startPlayer({ content: folder })
  try {
    const { faults } = await player.statusWhen(({ playing }) => 'item' in playing && playing.item === 'drawn')
    expect(faults.filter(({ code }) => code !== 'no-camera')).toEqual([])
    const page = await player.page()
    // Its width is known once it was decoded and drawn.
    await expect
      .poll(() => page.evaluate(() => [...document.images].some((image) => image.naturalWidth > 0)))
      .toBe(true)
    await page.waitForTimeout(1_000)
    expect(asked).toEqual([])
  } finally {
    await player.close()
  }

  await test.step('control: opened as a page it does all of it', async () => {
    const browser = await chromium.launch({ executablePath: findChromium() ?? '' })
    const page = await browser.newPage()
    await page.goto(`file://${join(folder, 'assets/drawn.svg')}`)
    await expect.poll(() => asked).toEqual(expect.arrayContaining(['/script', '/image.png', '/onload']))
    await browser.close()
  })
  server.close()
  await rm(folder, { recursive: true })
})
