import { rm } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import type { Words } from '../src/contract/signals.ts'
import { feelingPackage, feltBy } from './fixtures/feeling-item.ts'
import { dismiss, openSession } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { stop } from './fixtures/person.ts'
import { startPlayer } from './fixtures/player.ts'
import { scriptedApplication, wordsRecord } from './fixtures/scripted-vision.ts'
import { sceneFile } from './scenes/make-scenes.ts'

const near: Words = { audience: 'one', attention: 'looking', dwell: 'arriving', distance: 'near' }
const far: Words = { ...near, distance: 'far' }

const stageHeight = async (page: Page): Promise<number> => (await page.locator('#stage').boundingBox())?.height ?? 0

for (const display of ['1280x720', '720x1280'] as const) {
  test(`P11, P14: at ${display} a page of the general programme feels nothing of a session, nor of its words`, async () => {
    test.setTimeout(180_000)
    const content = await feelingPackage()
    const application = await scriptedApplication()
    const camera = await sceneFile('empty-room', 1)
    const player = await startPlayer({ application: application.directory, camera, content, display })
    try {
      const page = await player.page()
      await recordPage(page)
      await expect.poll(async () => (await feltBy(page)).join()).toContain('sight')
      // On its way onto the stage and in front.
      await page.waitForTimeout(5_000)
      const [before, whole] = [await feltBy(page), await stageHeight(page)]
      const seen = new Set<number>()
      const watch = async (words: readonly Words[]): Promise<void> => {
        await application.script({ records: words.map(wordsRecord), pace: 5_000 })
        await openSession(page, 'watching', { hurried: true })
        for (const each of words) {
          await expect(page.locator(`.mirror[data-distance="${each.distance}"]`)).toBeVisible()
          await page.waitForTimeout(500)
          seen.add(await stageHeight(page))
        }
        await stop(page)
        await dismiss(page)
      }
      await watch([near, far])
      expect(Math.max(...seen), 'the stage itself gives way').toBeLessThan(whole)
      expect(await feltBy(page)).toEqual(before)

      await test.step('control: as large as the stage, it does', async () => {
        await page.addStyleTag({ content: '.stage-page { width: 100% !important; height: 100% !important }' })
        await watch([near])
        expect((await feltBy(page)).length).toBeGreaterThan(before.length)
      })
    } finally {
      await player.close()
      await application.remove()
      await rm(content, { recursive: true, force: true })
    }
  })
}
