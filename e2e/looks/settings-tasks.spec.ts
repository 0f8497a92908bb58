import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { de } from '../../src/renderer/settings/words/de.ts'
import { en } from '../../src/renderer/settings/words/en.ts'
import { openSettingsPage, type SettingsBench } from './settings-harness.ts'
import { countOf } from './tasks/act.ts'
import { guideInGerman } from './tasks/guide.de.ts'
import { guideInEnglish } from './tasks/guide.en.ts'
import { type DoneTask, guideOf } from './tasks/guide.ts'
import { type Hand, pointingHand } from './tasks/hand.ts'
import { keyboardHand } from './tasks/keyboard-hand.ts'
import { keyboardTask, newShop, type Task, tasks } from './tasks/tasks.ts'
import { pin } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 }, timezoneId: 'Europe/Berlin' })

const mostSteps = 12
/** `npm run tasks -- --write`: what was pressed becomes the text, instead of being compared with it. */
const writes = process.env.ASKFIRST_WRITE_TASKS !== undefined

const guides = {
  en: { file: join(import.meta.dirname, '../../docs/staff.md'), words: en, guide: guideInEnglish },
  de: { file: join(import.meta.dirname, '../../docs/staff.de.md'), words: de, guide: guideInGerman },
} as const

type At = { readonly page: Page; readonly bench: SettingsBench; readonly language: keyof typeof guides }

/** Does a task as whoever has this hand would, and leaves the window as it was before. */
async function doTask({ name, work }: Task, hand: Hand, { page, bench, language }: At): Promise<DoneTask> {
  const { words, guide } = guides[language]
  const before = bench.done.length
  await test.step(name, () => work({ hand, bench, words, guide, language, done: () => bench.done.slice(before) }))
  await bench.change(newShop.world)
  const lock = page.getByRole('button', { name: words.lock, exact: true })
  if (await lock.isVisible()) await lock.click()
  return { name, acts: hand.acts }
}

for (const language of ['en', 'de'] as const) {
  test(`ten tasks of staff, none over ${mostSteps} clicks and keys, as the guide says them: ${language}`, async ({
    page,
  }) => {
    const { file, guide } = guides[language]
    const at = { page, language, bench: await openSettingsPage(page, newShop) }
    const done: DoneTask[] = []
    for (const task of tasks) done.push(await doTask(task, pointingHand(page, pin), at))
    const byKeyboard = await doTask(keyboardTask, keyboardHand(page, pin), at)
    for (const { name, acts } of done) expect(countOf(acts), name).toBeLessThanOrEqual(mostSteps)
    const text = guideOf(done, byKeyboard, guide)
    if (writes) await writeFile(file, text)
    expect(await readFile(file, 'utf8'), 'npm run tasks -- --write').toBe(text)
    expect(at.bench.complaints).toEqual([])
  })
}

test('the same ten by keyboard alone', async ({ page }) => {
  const at = { page, language: 'en', bench: await openSettingsPage(page, newShop) } as const
  for (const task of tasks) {
    if (task !== keyboardTask) await doTask(task, keyboardHand(page, pin), at)
  }
  expect(at.bench.complaints).toEqual([])
})
