import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { manifestSchema } from '../src/contract/package/package.ts'
import type { Plan } from '../src/contract/plan.ts'
import type { Words } from '../src/contract/signals.ts'
import { sourceAddress } from '../src/main/content/serving/item-address.ts'
import { dismiss, openSession, sessionsTold } from './fixtures/open-session.ts'
import { plansIn, recordPage, toldTo } from './fixtures/page-record.ts'
import { pressInvitation, stop } from './fixtures/person.ts'
import { builtApplication, startPlayer } from './fixtures/player.ts'
import { scriptedApplication, wordsRecord } from './fixtures/scripted-vision.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/** What a loop shows, wherever it goes on from and however often something comes round. */
const loop = (sources: readonly string[]): string[] => [...new Set(sources)].toSorted()

const programmeOf = (plan: Plan): { takeover: string; sources: string[] } => ({
  takeover: plan.takeover,
  sources: loop(plan.items.map(({ source }) => source)),
})

/** The first plan of another programme than the one that was on, once there is one. */
async function nextProgramme(page: Page, from: number, before: Plan): Promise<ReturnType<typeof programmeOf>> {
  const found = async () =>
    plansIn((await toldTo(page)).slice(from)).find(
      (plan) => JSON.stringify(programmeOf(plan).sources) !== JSON.stringify(programmeOf(before).sources),
    )
  await expect.poll(async () => (await found()) !== undefined, { intervals: [50] }).toBe(true)
  return programmeOf((await found()) ?? before)
}

const lastPlan = async (page: Page): Promise<Plan> => {
  const plan = plansIn(await toldTo(page)).at(-1)
  if (!plan) throw new Error('no plan yet')
  return plan
}

/** One touch in "tell us instead", and what it calls; takes it back afterwards. */
async function toldProgramme(page: Page, intent: string, value: string): Promise<ReturnType<typeof programmeOf>> {
  const button = page.locator(`[data-intent="${intent}"][data-value="${value}"]`)
  const before = await lastPlan(page)
  const from = (await toldTo(page)).length
  await button.click()
  const programme = await nextProgramme(page, from, before)
  const back = (await toldTo(page)).length
  const called = await lastPlan(page)
  await button.click()
  await nextProgramme(page, back, called)
  return programme
}

test('P12: what can be told by touch calls the same as the camera’s words, with no camera and the same forgetting', async () => {
  test.setTimeout(240_000)
  const application = await scriptedApplication()
  const player = await startPlayer({
    application: application.directory,
    camera: await sceneFile('empty-room', 1),
    offersAge: true,
  })
  const manifest = await readFile(join(builtApplication, 'resources/demo/manifest.json'), 'utf8')
  const { interests, triggers, playlists, assets } = manifestSchema.parse(JSON.parse(manifest))
  try {
    const page = await player.page()
    await recordPage(page)
    const touched = new Map<string, ReturnType<typeof programmeOf>>()

    await test.step('by touch: every interest, each age and several of us', async () => {
      await pressInvitation(page)
      await page.locator('[data-intent="tell-instead"]').click()
      await expect(page.locator('.telling')).toBeVisible()
      // The plan that was on before the record began is not told again until something was told and taken back.
      await page.locator('[data-intent="group"]').click()
      await expect.poll(async () => plansIn(await toldTo(page)).length).toBeGreaterThan(0)
      await page.locator('[data-intent="group"]').click()
      await expect.poll(async () => plansIn(await toldTo(page)).length).toBeGreaterThan(1)

      for (const { id } of interests) {
        const programme = await toldProgramme(page, 'interest', id)
        const trigger = triggers.find(({ when }) => 'interest' in when && when.interest === id)
        const playlist = playlists.find((each) => each.id === trigger?.playlist)
        expect(programme.sources, id).toEqual(
          loop((playlist?.items ?? []).map(({ asset, kind }) => sourceAddress(assets[asset]?.sha256 ?? '', kind))),
        )
      }
      touched.set('30-54', await toldProgramme(page, 'age-band', '30-54'))
      touched.set('55-plus', await toldProgramme(page, 'age-band', '55-plus'))
      touched.set('group', await toldProgramme(page, 'group', 'group'))

      expect(await player.cameraHandles()).toBe(0)
      expect(await player.captureWindows()).toBe(0)
      expect(await player.visionProcesses()).toEqual([])
      expect((await player.status()).camera).toBe('off')
    })

    await test.step('its own closing sentence, and nothing is known any more', async () => {
      await page.locator('[data-intent="interest"]').first().click()
      await page.locator('#stop').click()
      await expect(page.getByText('Fertig. Ihre Angaben sind vergessen.')).toBeVisible()
      await dismiss(page)
      await pressInvitation(page)
      await page.locator('[data-intent="tell-instead"]').click()
      await expect(page.locator('.telling [aria-pressed="true"]')).toHaveCount(0)
      await page.locator('#stop').click()
      await dismiss(page)
      expect((await sessionsTold(page)).some((view) => 'sign' in view)).toBe(false)
    })

    const byCamera = async (words: Words) => {
      await application.script({ records: [wordsRecord(words)] })
      const before = await lastPlan(page)
      const from = await openSession(page, 'watching', { ageBand: words.ageBand !== undefined, hurried: true })
      const programme = await nextProgramme(page, from, before)
      await stop(page)
      await dismiss(page)
      return programme
    }
    await test.step('the same words by camera call the same programmes', async () => {
      expect(await byCamera({ ageBand: '30-54' })).toEqual(touched.get('30-54'))
      expect(await byCamera({ ageBand: '55-plus' })).toEqual(touched.get('55-plus'))
      expect(await byCamera({ audience: 'group' })).toEqual(touched.get('group'))
      // Control: another word calls something else.
      expect(await byCamera({ dwell: 'staying' })).not.toEqual(touched.get('group'))
    })
  } finally {
    await player.close()
    await application.remove()
  }
})
