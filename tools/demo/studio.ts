import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, type CDPSession, chromium } from '@playwright/test'
import { findChromium } from '../electron-standin/chromium/chromium-path.ts'

/** Draws SVG to PNG bytes in one page of a given size, in CSS pixels = device pixels. */
type Studio = {
  readonly draw: (svg: string) => Promise<Buffer>
  readonly close: () => Promise<void>
}

export async function openStudio(pixels: number): Promise<Studio> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium found: name one in ASKFIRST_CHROMIUM')
  const browser: Browser = await chromium.launch({ executablePath, args: ['--force-color-profile=srgb'] })
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } })
  await page.setContent(
    '<!doctype html><style>html,body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}</style><main></main>',
  )
  const devtools: CDPSession = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } })
  return {
    async draw(svg) {
      await page.evaluate((markup) => {
        const place = document.querySelector('main')
        if (place) place.innerHTML = markup
      }, svg)
      const shot = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
      return Buffer.from(shot.data, 'base64')
    },
    close: () => browser.close(),
  }
}

/** Runs ffmpeg on PNG pictures from `pictures`; resolves when the file is written. */
export async function encode(
  pictures: Iterable<Buffer> | AsyncIterable<Buffer>,
  input: readonly string[],
  output: readonly string[],
): Promise<void> {
  const ffmpeg = spawn(
    'ffmpeg',
    ['-hide_banner', '-loglevel', 'error', '-y', '-f', 'image2pipe', '-c:v', 'png', ...input, '-i', '-', ...output],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  )
  const ended = once(ffmpeg, 'exit')
  for await (const picture of pictures) {
    if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, 'drain')
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
}
