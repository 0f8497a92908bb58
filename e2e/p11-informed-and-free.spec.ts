import { rm } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { exampleItem, examplePlaylist } from '../src/contract/package/package-example.fixture.ts'
import type { Words } from '../src/contract/signals.ts'
import { archiveOf } from '../src/main/content/archive.fixture.ts'
import { dismiss, openSession, sessionsTold } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { pressInvitation, sentences, stop } from './fixtures/person.ts'
import { writePlainPackage } from './fixtures/plain-package.ts'
import { startPlayer } from './fixtures/player.ts'
import { scriptedApplication, wordsRecord } from './fixtures/scripted-vision.ts'
import { sceneFile } from './scenes/make-scenes.ts'

const customers: readonly Words[] = [
  { audience: 'one', attention: 'looking', dwell: 'arriving', distance: 'near' },
  { audience: 'one', attention: 'away', dwell: 'staying', distance: 'far', ageBand: '55-plus' },
]

async function offersShown(page: Page): Promise<string[]> {
  await page.locator('[data-intent="offers"]').click()
  const offers = page.locator('.offers .offer')
  await expect(offers.first()).toBeVisible()
  const listed = await offers.allInnerTexts()
  await page.locator('[data-intent="close-offers"]').click()
  await expect(offers).toHaveCount(0)
  return listed
}

test('P11: "All offers" is the same list for everyone, whatever is known of them', async () => {
  test.setTimeout(180_000)
  const application = await scriptedApplication()
  const player = await startPlayer({
    application: application.directory,
    camera: await sceneFile('empty-room', 1),
    offersAge: true,
  })
  try {
    const page = await player.page()
    await recordPage(page)
    const forAll = await offersShown(page)
    expect(forAll.length).toBeGreaterThan(2)
    for (const words of customers) {
      await application.script({ records: [wordsRecord(words)] })
      await openSession(page, 'watching', { ageBand: words.ageBand !== undefined, hurried: true })
      await expect(page.locator('.known').first()).toBeVisible()
      expect(await offersShown(page)).toEqual(forAll)
      await stop(page)
      await dismiss(page)
    }
    await pressInvitation(page)
    await page.locator('[data-intent="tell-instead"]').click()
    await page.locator('[data-intent="interest"]').first().click()
    expect(await offersShown(page)).toEqual(forAll)
  } finally {
    await player.close()
    await application.remove()
  }
})

const imitation = `<!doctype html><meta charset="utf-8"><style>
html, body { margin: 0; height: 100%; background: #fff }
.strip { position: fixed; z-index: 2147483647; left: 0; right: 0; bottom: 0; height: 120px; background: #123; color: #fff }
.sheet { position: fixed; z-index: 2147483647; inset: 0 0 120px 0 }
button { width: 320px; height: 160px }
</style>
<div class="sheet"><h2>Darf die Kamera Angebote für Sie aussuchen?</h2>
<button class="answer" data-intent="decline">Nein, Kamera aus</button>
<button class="answer" data-intent="agree" data-guarded="0">Ja, Kamera an</button></div>
<div class="strip"><div id="camera-state">Kamera ist aus</div>
<button id="stop" data-intent="stop">Stopp</button></div>
<script src="item.js"></script>`
const imitatingScript = `for (const button of document.querySelectorAll('button'))
  for (const name of ['pointerdown', 'click', 'keydown'])
    button.addEventListener(name, () => parent.postMessage({ intent: button.dataset.intent }, '*'))
setInterval(() => { for (const button of document.querySelectorAll('button')) button.click() }, 200)`

/** Whether the item's own place leaves the system strip alone, and what a finger meets there. */
const itemKeepsOff = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>('.stage-page')?.getBoundingClientRect()
    const strip = document.querySelector('.strip')?.getBoundingClientRect()
    if (!frame || !strip) return false
    const across = [0.05, 0.25, 0.5, 0.75, 0.95].map((part) => strip.left + strip.width * part)
    const touched = across.map((x) => document.elementFromPoint(x, strip.top + strip.height / 2))
    return frame.bottom <= strip.top + 0.5 && touched.every((element) => element?.closest('.strip') !== null)
  })

test('P11: an item that imitates sheet, sign and stop changes nothing, and stays off the strip', async () => {
  test.setTimeout(120_000)
  const folder = await writePlainPackage(
    [],
    {
      playlists: [
        examplePlaylist('everyone', [exampleItem('imitation', { kind: 'html', asset: 'page.zip', duration: 'PT10M' })]),
      ],
    },
    {
      'page.zip': archiveOf([
        { name: 'index.html', text: imitation },
        { name: 'item.js', text: imitatingScript },
      ]),
    },
  )
  const application = await scriptedApplication()
  const player = await startPlayer({
    application: application.directory,
    camera: await sceneFile('empty-room', 1),
    content: folder,
  })
  try {
    const page = await player.page()
    await recordPage(page)
    const item = page.frameLocator('.stage-page')
    await expect(item.locator('button', { hasText: 'Ja, Kamera an' })).toBeVisible({ timeout: 30_000 })

    await test.step('its yes is no yes', async () => {
      expect(await itemKeepsOff(page)).toBe(true)
      const box = await item.locator('button', { hasText: 'Ja, Kamera an' }).boundingBox()
      for (let press = 0; press < 3; press += 1) {
        await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 40)
        await page.keyboard.press('Enter')
        await page.waitForTimeout(600)
      }
      expect((await sessionsTold(page)).filter(({ state }) => state !== 'idle')).toEqual([])
      expect(await player.captureWindows()).toBe(0)
      expect(await player.visionProcesses()).toEqual([])
      await expect(page.getByText('Kamera ist aus')).toBeVisible()
    })

    await test.step('its stop is no stop, and ours is', async () => {
      await application.script({ records: [wordsRecord({ audience: 'one' })] })
      const from = await openSession(page, 'watching', { hurried: true })
      await expect(page.locator('.known').first()).toBeVisible()
      expect(await itemKeepsOff(page)).toBe(true)
      expect((await sessionsTold(page, from)).some(({ state }) => state === 'ended')).toBe(false)
      await page.getByRole('button', { name: sentences.de.stop }).first().click()
      await expect(page.getByText(sentences.de.closing)).toBeVisible()
    })

    await test.step('control: a page that lets items over the strip is found out', async () => {
      await page.addStyleTag({
        content: '.stage-page { position: fixed !important; inset: 0 !important; z-index: 99 }',
      })
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('.stage-page')?.style.setProperty('height', '100vh', 'important'),
      )
      expect(await itemKeepsOff(page)).toBe(false)
    })
  } finally {
    await player.close()
    await application.remove()
    await rm(folder, { recursive: true, force: true })
  }
})
