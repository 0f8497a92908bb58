import { expect, type Page, test } from '@playwright/test'
import { type Words, wordsSchema } from '../src/contract/signals.ts'
import { german } from '../src/renderer/ui/words/de.ts'
import { english } from '../src/renderer/ui/words/en.ts'
import type { CustomerWords } from '../src/renderer/ui/words/words.ts'
import { dismiss, openSession, sessionsTold } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { mainBundle } from './fixtures/patched-application.ts'
import { sentences } from './fixtures/person.ts'
import { startPlayer } from './fixtures/player.ts'
import { scriptedApplication, wordsRecord } from './fixtures/scripted-vision.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/** What comes over the border, one after the other: each value of each signal at least once. */
const said: readonly Words[] = [
  { audience: 'one', attention: 'looking', dwell: 'arriving', distance: 'near' },
  { audience: 'one', attention: 'away', dwell: 'engaged', distance: 'far', ageBand: 'unknown' },
  { dwell: 'staying', ageBand: '55-plus' },
  { audience: 'group', ageBand: '30-54' },
]

/** These words as a person reads them, in the order of the screen; the age waits behind its button. */
function expected(words: Words, { mirror }: CustomerWords): string[] {
  const { audience, distance, dwell, attention, ageBand } = words
  const { labels, values } = mirror
  return [
    audience && `${labels.audience}: ${values.audience[audience]}`,
    distance && `${labels.distance}: ${values.distance[distance]}`,
    dwell && `${labels.dwell}: ${values.dwell[dwell]}`,
    attention && `${labels.attention}: ${values.attention[attention]}`,
    ageBand && `${labels.ageBand}: • • •`,
  ].filter((text) => typeof text === 'string')
}

/** Keeps each different set of words that the screen shows, and all that a screen reader is told. */
async function watchScreen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown: string[] = []
    const spoken: string[] = []
    const look = (): void => {
      const entries = [...document.querySelectorAll('.known')].map(
        (entry) =>
          `${entry.querySelector('.known-label')?.textContent}: ${entry.querySelector('.known-value')?.textContent}`,
      )
      const now = JSON.stringify(entries)
      if (document.querySelector('.mirror') && entries.length > 0 && shown.at(-1) !== now) shown.push(now)
      for (const region of document.querySelectorAll('[aria-live], [role="status"], [role="alert"]')) {
        const text = region.textContent.trim()
        if (text && spoken.at(-1) !== text) spoken.push(text)
      }
    }
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    Reflect.set(window, 'seenOnTheScreen', { shown, spoken })
  })
}

const seen = (page: Page): Promise<{ shown: string[]; spoken: string[] }> =>
  page.evaluate(() => Reflect.get(window, 'seenOnTheScreen'))

const allValues = ({ mirror: { values } }: CustomerWords): string[] =>
  Object.values(values).flatMap((each) => Object.values(each))

for (const texts of [german, english]) {
  test(`P10: what is shown is what came over the border, and nothing of it is read aloud (${texts.language})`, async () => {
    test.setTimeout(120_000)
    const application = await scriptedApplication()
    const player = await startPlayer({
      application: application.directory,
      camera: await sceneFile('empty-room', 1),
      offersAge: true,
    })
    try {
      const page = await player.page()
      await recordPage(page)
      await watchScreen(page)
      await application.script({ records: said.map(wordsRecord) })
      // Agreed to all of it: a word of what was not agreed to ends the session (P5).
      const from = await openSession(page, 'watching', { language: texts.language, ageBand: true, hurried: true })
      await expect
        .poll(async () => (await seen(page)).shown.map((text) => JSON.parse(text)), { timeout: 20_000 })
        .toEqual(said.map((words) => expected(words, texts)))
      const { spoken } = await seen(page)

      const border = (await sessionsTold(page, from)).flatMap((view) => ('words' in view ? [view.words] : []))
      const changes = border.filter((words, place) => JSON.stringify(words) !== JSON.stringify(border[place - 1]))
      expect(changes.filter((words) => Object.keys(words).length > 0).map((words) => wordsSchema.parse(words))).toEqual(
        said,
      )

      await page.locator('[data-intent="show-age"]').click()
      await expect(page.locator('.mirror')).toContainText(texts.mirror.values.ageBand['30-54'])

      for (const value of allValues(texts)) expect(spoken.join('\n')).not.toContain(value)
      expect(spoken).toContain(texts.announce.cameraOn)
      const tree = await page.locator('body').ariaSnapshot()
      for (const value of allValues(texts)) expect(tree, value).not.toContain(value)
      // Control: the same search finds the words where they are allowed to be, on the screen.
      const text = await page.locator('.mirror').innerText()
      expect(allValues(texts).filter((value) => text.includes(value))).toEqual(
        expect.arrayContaining([texts.mirror.values.audience.group]),
      )

      await page.keyboard.press('Escape')
      await dismiss(page)
      await expect(page.locator('.mirror')).toHaveCount(0)
      await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeVisible()
    } finally {
      await player.close()
      await application.remove()
    }
  })
}

test('control: a screen that says something else than what came is found out', async () => {
  test.setTimeout(90_000)
  const application = await scriptedApplication([
    {
      file: mainBundle,
      find: 'answers().visionRecord(record);',
      replace:
        'answers().visionRecord(record.type === "words" ? { ...record, words: { audience: record.words.audience } } : record);',
    },
  ])
  const player = await startPlayer({
    application: application.directory,
    camera: await sceneFile('empty-room', 1),
    offersAge: true,
  })
  try {
    const page = await player.page()
    await recordPage(page)
    await watchScreen(page)
    await application.script({ records: said.slice(0, 1).map(wordsRecord) })
    await openSession(page, 'watching', { hurried: true })
    await expect.poll(async () => (await seen(page)).shown.length).toBe(1)
    const [shown = ''] = (await seen(page)).shown
    expect(JSON.parse(shown)).not.toEqual(expected(said[0] ?? {}, german))
  } finally {
    await player.close()
    await application.remove()
  }
})
