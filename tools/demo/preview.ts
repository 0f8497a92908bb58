import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { manifestSchema } from '../../src/contract/package/package.ts'
import { findChromium } from '../electron-standin/chromium/chromium-path.ts'
import { seasonPage } from './art/season.ts'

const stages = { wide: 'left:0;top:0;width:1920px;height:950px', tall: 'left:1940px;top:0;width:1080px;height:1690px' }

/**
 * Lays every asset of the package in `folder` out as the two stages show it (a wide and a tall screen without the
 * player's strip): PNGs in `target`, five moments of a film. For the eyes of whoever changes the drawings.
 */
export async function writePreview(folder: string, target: string): Promise<void> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const work = resolve(target)
  await mkdir(work, { recursive: true })
  await writeFile(join(work, 'season.html'), seasonPage())
  await writeFile(join(work, 'season.css'), await readFile(join(import.meta.dirname, 'art/season.css')))

  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium' })
  const page = await browser.newPage({ viewport: { width: 3020, height: 1690 }, deviceScaleFactor: 0.5 })
  for (const name of Object.keys(manifest.assets)) {
    const address = pathToFileURL(join(folder, 'assets', name)).href
    const element = (style: string): string => {
      if (extname(name) === '.mp4') return `<video muted src="${address}" style="${style}"></video>`
      if (extname(name) === '.zip') return `<iframe src="season.html" style="${style};border:0"></iframe>`
      return `<img src="${address}" style="${style}">`
    }
    const style = '<!doctype html><style>body{background:#222}*{object-fit:cover;position:absolute}</style>'
    await writeFile(join(work, 'stage.html'), `${style}${element(stages.wide)}${element(stages.tall)}`)
    await page.goto(pathToFileURL(join(work, 'stage.html')).href)
    for (const at of extname(name) === '.mp4' ? [0, 2.5, 4, 5.5, 8.9] : [0]) {
      await page.evaluate(async (time) => {
        for (const video of document.querySelectorAll('video')) {
          const found = new Promise((done) => video.addEventListener('seeked', done, { once: true }))
          video.currentTime = time + 0.001
          await found
        }
      }, at)
      await page.screenshot({ path: join(work, `${name}-${at}.png`) })
    }
  }
  await browser.close()
}
