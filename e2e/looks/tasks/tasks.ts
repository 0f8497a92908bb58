import { expect } from '@playwright/test'
import type { StaffLanguage } from '../../../src/contract/settings/settings-languages.ts'
import { busyContent } from '../../../src/main/staff/content-view.fixture.ts'
import { breakfast } from '../../../src/main/staff/day-view.fixture.ts'
import { busyEditor, quietEditor } from '../../../src/main/staff/editor-view.fixture.ts'
import { quietPrivacy } from '../../../src/main/staff/privacy-view.fixture.ts'
import { quietSystem } from '../../../src/main/staff/system-view.fixture.ts'
import { becauseOf } from '../../../src/renderer/settings/now/because.ts'
import { dayName } from '../../../src/renderer/settings/parts/formats/staff-time.ts'
import { writtenDay } from '../../../src/renderer/settings/parts/formats/typed-day.ts'
import type { Words } from '../../../src/renderer/settings/words/de.ts'
import { languageNames } from '../../../src/renderer/ui/words/language-names.ts'
import type { SettingsBench, SettingsStart } from '../settings-harness.ts'
import { unsignedQuestion } from '../unsigned-question.ts'
import type { GuideWords } from './guide.de.ts'
import type { TaskName } from './guide.ts'
import type { Hand } from './hand.ts'

type Work = {
  readonly hand: Hand
  readonly bench: SettingsBench
  /** The calls that this task has come to so far. */
  readonly done: () => readonly string[]
  readonly words: Words
  readonly guide: GuideWords
  readonly language: StaffLanguage
}
export type Task = {
  readonly name: TaskName
  /** Does it, and sees that it is done. */
  readonly work: (work: Work) => Promise<void>
}

const editor = { ...quietEditor, sticks: [{ folder: '/media/stick', name: 'stick', files: 5 }] }
const world = { content: busyContent, editor, privacy: quietPrivacy.privacy, system: quietSystem }

/** A new shop, before anybody has chosen a PIN. */
export const newShop = { world, settings: { firstStart: { step: 'recovery' } } } as const satisfies SettingsStart

const unlock = ({ hand, words }: Work) => hand.pin(words.pin.unlockTitle)
const about = { origin: 'stick', name: 'other.askfirst', loose: false } as const

const setUp: Task = {
  name: 'setUp',
  async work({ hand, bench, words, guide, language }) {
    const { firstStart, shop, screen } = words
    if (language !== 'de') await hand.choose(languageNames[language])
    await hand.pin(words.pin.chooseTitle)
    await hand.pin(words.pin.repeatTitle)
    await hand.press(words.recovery.noted)
    await hand.type(shop.name, 'Markt am Eck')
    await hand.type(shop.contact, '030 1234567')
    await hand.press(firstStart.next, { under: shop.title })
    await hand.press(screen.reaches.touch.label, { under: firstStart.screen })
    await hand.press(firstStart.customers.answers.on, { under: firstStart.customers.title })
    hand.outside(guide.outside.stick)
    await hand.press(firstStart.finish)
    await expect
      .poll(() => bench.settings())
      .toMatchObject({
        firstStart: { step: 'done' },
        staff: { language },
        shop: { name: 'Markt am Eck', contact: '030 1234567' },
        screen: { reach: 'touch' },
        personalization: { enabled: true },
      })
  },
}

const stick: Task = {
  name: 'stick',
  async work(work) {
    const { hand, bench, words, guide, done } = work
    hand.outside(guide.outside.stick)
    await unlock(work)
    await hand.open(words.pages.content)
    const refused = { stage: 'refused', reason: 'signature-missing', sentence: '', onRequest: true } as const
    await bench.importing({ work: { ...about, ...refused }, waiting: 0 })
    await hand.press(words.content.course.anyway)
    await expect.poll(done).toEqual(['reconsiderPackage'])
    await bench.change({ content: { ...busyContent, chosen: unsignedQuestion } })
    await hand.pin(words.content.confirm.title)
    await expect.poll(done).toEqual(['reconsiderPackage', 'confirmPackage e5f6'])
    await bench.change({ content: busyContent })
    const { title } = unsignedQuestion.package
    await bench.importing({ work: { ...about, stage: 'done', outcome: 'activated', title }, waiting: 0 })
    await hand.sees(words.content.course.activated(title))
  },
}

const rollBack: Task = {
  name: 'rollBack',
  async work(work) {
    const { hand, words, done } = work
    await unlock(work)
    await hand.open(words.pages.content)
    await hand.press(words.content.packages.goBack, { beside: 'Markt am Eck, Spätsommer' })
    await hand.sees(words.content.done['went-back'])
    expect(done()).toEqual(['rollBack a1b2'])
  },
}

const friday: Task = {
  name: 'friday',
  async work(work) {
    const { hand, words, language } = work
    await unlock(work)
    await hand.type(words.week.day, writtenDay('2026-01-09', language))
    await hand.type(words.week.time, '18:00')
    await hand.press(words.week.ask)
    await hand.sees('Wein und Käse am Abend')
  },
}

const closing: Task = {
  name: 'closing',
  async work(work) {
    const { hand, bench, words, language } = work
    await unlock(work)
    await hand.open(words.pages.hours)
    await hand.choose(words.hours.byHours)
    await hand.type(words.hours.until(dayName('fri', language, 'long')), '18:30')
    await hand.enter()
    await expect.poll(() => bench.settings().hours.week.fri).toEqual([{ from: '08:00', until: '18:30' }])
  },
}

const playlist: Task = {
  name: 'playlist',
  async work(work) {
    const { hand, bench, words, guide, done } = work
    hand.outside(guide.outside.stick)
    await unlock(work)
    await hand.open(words.pages.content)
    await hand.press(words.editor.open)
    await hand.press(words.editor.fromStick('stick', 5))
    await expect.poll(done).toEqual(['addFromStick /media/stick'])
    const [picture] = busyEditor.items
    if (!picture) throw new Error('the example has no picture')
    const items = Array.from({ length: 5 }, (_, place) => ({ ...picture, id: `picture-${place}` }))
    await bench.change({ editor: { ...editor, items } })
    const title = 'Angebote im Herbst'
    await hand.type(words.editor.name, title)
    await hand.press(words.editor.publish)
    await hand.press(words.editor.yes)
    const calls = ['addFromStick /media/stick', `changeDraft {"title":"${title}"}`, 'publishDraft']
    await expect.poll(done).toEqual(calls)
    await bench.importing({
      work: { ...about, origin: 'chosen', stage: 'done', outcome: 'activated', title },
      waiting: 0,
    })
    await hand.sees(words.content.course.activated(title))
  },
}

const off: Task = {
  name: 'off',
  async work({ hand, bench, words }) {
    await hand.press(words.freely.turnOff)
    await hand.sees(words.freely.off)
    expect(bench.settings().personalization.enabled).toBe(false)
  },
}

const why: Task = {
  name: 'why',
  async work(work) {
    await unlock(work)
    await work.hand.sees(becauseOf(breakfast, work.words.now.because, work.language), work.words.now.why)
  },
}

const support: Task = {
  name: 'support',
  async work(work) {
    const { hand, words, done } = work
    await unlock(work)
    await hand.open(words.pages.system)
    await hand.press(words.system.support.list)
    await hand.press(words.system.save, { beside: words.system.support.title })
    await hand.sees(words.system.savedAs.support)
    expect(done()).toEqual(['listSupport', 'saveSupport documents'])
  },
}

const notice: Task = {
  name: 'notice',
  async work(work) {
    const { hand, bench, words, guide, language, done } = work
    const { documents } = words.privacy
    const { name } = documents.each['door-notice']
    await unlock(work)
    await hand.open(words.pages.privacy)
    await hand.press(documents.save, { beside: name })
    await expect.poll(done).toEqual([`door-notice ${language} documents`])
    const saved = { document: 'door-notice', path: '/home/shop/documents/door-notice.html' } as const
    await bench.change({ privacy: { ...quietPrivacy.privacy, saved } })
    await hand.sees(documents.savedAs(name))
    hand.outside(guide.outside.print)
  },
}

/** The ten that staff have to do in ten minutes between two deliveries. */
export const tasks: readonly Task[] = [setUp, stick, rollBack, friday, closing, playlist, off, why, support, notice]
/** The one that is done by keys alone, too. */
export const keyboardTask = support
