import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Words } from '../src/contract/signals.ts'
import { checkReceipts } from '../src/main/reports/receipts/receipt-chain.node.ts'
import { dismiss, openSession, sessionsTold } from './fixtures/open-session.ts'
import { plansIn, playlistsOf, recordPage, type Told, toldTo } from './fixtures/page-record.ts'
import { mainBundle, type Patch } from './fixtures/patched-application.ts'
import { stop } from './fixtures/person.ts'
import { writePlainPackage } from './fixtures/plain-package.ts'
import { startPlayer } from './fixtures/player.ts'
import { type ScriptedApplication, scriptedApplication, wordsRecord } from './fixtures/scripted-vision.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/**
 * What a day with sessions may leave behind that a day without does not have: its counts, what read the pictures, and
 * that its plays lost their times.
 */
const published = [
  'plays/<day>.jsonl',
  'receipts.jsonl sessions',
  'receipts.jsonl yeses',
  'receipts.jsonl camera',
  'status.json engine',
]

/** Every shuffle begins with the same figure, so that two runs can be compared at all. */
const sameShuffle: Patch = { file: mainBundle, find: 'random: Math.random', replace: 'random: () => 0.42' }

const interests = ['first', 'second', 'third'].map((id) => ({ id, label: { de: id, en: id } }))
const called = { at: 'now', holdFor: 'PT1S', cooldown: 'PT10M' } as const
/** Long items for everybody, so that none ends by itself; shuffled, and called with a cooldown: all there is to remember. */
const content = () =>
  writePlainPackage(
    [
      { id: 'everyone', items: 12, seconds: 600, loop: 'shuffle' },
      { id: 'first', items: 6, seconds: 1, loop: 'shuffle' },
      { id: 'second', items: 6, seconds: 1, loop: 'shuffle' },
      { id: 'third', items: 6, seconds: 1, loop: 'shuffle' },
    ],
    {
      interests,
      triggers: [
        ...interests.map(({ id }) => ({ id: `told-${id}`, when: { interest: id }, playlist: id, ...called })),
        { id: 'looking', when: { signal: 'attention', is: ['looking'] }, playlist: 'first', ...called },
        { id: 'away', when: { signal: 'attention', is: ['away'] }, playlist: 'second', ...called },
        { id: 'staying', when: { signal: 'dwell', is: ['staying'] }, playlist: 'third', ...called },
      ],
    },
  )

const firstCustomer: Record<'a' | 'b', readonly Words[]> = {
  a: [
    { audience: 'one', attention: 'looking' },
    { audience: 'one', attention: 'away', distance: 'near' },
  ],
  b: [
    { audience: 'one', distance: 'far' },
    { audience: 'one', dwell: 'staying' },
  ],
}
/** Whoever comes next is the same in every run, and must be served the same. */
const nextCustomer: readonly Words[] = [
  { attention: 'looking' },
  { attention: 'away' },
  { attention: 'away', dwell: 'staying' },
]

type Left = { readonly files: Readonly<Record<string, string>>; readonly told: readonly Told[] }

/**
 * Instants, process ids and how long the camera was open are all that may differ between two runs that did the same:
 * they are a matter of the machine's pace. The head of a receipt goes with them; that it is the right one is seen before.
 */
const mask = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, '<instant>')
    .replaceAll(/"pid": \d+/g, '"pid": 0')
    .replaceAll(/"minutes":[1-9]\d*/g, '"minutes":1')
    .replaceAll(/"head":"[0-9a-f]{64}"/g, '"head":"<head>"')
    // Drawn once for each data folder; what stands there is seen before.
    .replaceAll(/"installation":"[0-9a-f]{16}","previous":"[0-9a-f]{64}"/g, '"installation":"<number>"')
    // What the vision process is to say lies in the build, and so in its hash.
    .replaceAll(/"build": "[0-9a-f]{64}"/g, '"build": "<hash>"')

/** A run may begin before midnight, and the next after it. */
const nameIn = (directory: string, file: string): string =>
  file.slice(directory.length + 1).replace(/\d{4}-\d\d-\d\d/, '<day>')

async function filesUnder(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name))
  const read = files
    .toSorted()
    .map(async (file) => [nameIn(directory, file), mask(await readFile(file, 'latin1'))] as const)
  return Object.fromEntries(await Promise.all(read))
}

/** A run that a busy machine spoiled is done anew: another session would be one more in the counts. */
async function run(...words: Parameters<typeof runOnce>): Promise<Left> {
  for (let attempt = 1; attempt < 3; attempt += 1) {
    try {
      return await runOnce(...words)
    } catch (error) {
      if (!String(error).includes('the session ended')) throw error
    }
  }
  return runOnce(...words)
}

async function runOnce(
  application: ScriptedApplication,
  folder: string,
  customers: readonly (readonly Words[])[],
): Promise<Left> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  let told: readonly Told[] = []
  try {
    const player = await startPlayer({
      application: application.directory,
      camera: await sceneFile('empty-room', 1),
      content: folder,
      dataDirectory,
    })
    try {
      const page = await player.page()
      await player.statusWhen(({ playing, screen }) => 'item' in playing && playing.item !== null && screen.answers)
      await recordPage(page)
      for (const words of customers) {
        await application.script({ records: words.map(wordsRecord) })
        await openSession(page, 'watching', { attempts: 1, hurried: true })
        const wordsNow = async () => (await sessionsTold(page)).flatMap((view) => ('words' in view ? [view.words] : []))
        await expect.poll(async () => (await wordsNow()).at(-1)).toEqual(words.at(-1))
        await sayOfTheOffer(page, words)
        await stop(page)
        await dismiss(page)
        await player.statusWhen(({ session }) => session === 'idle')
      }
      told = await toldTo(page)
    } finally {
      await player.close()
    }
    expect(checkReceipts(await readFile(join(dataDirectory, 'receipts.jsonl'), 'utf8'))).toMatchObject({ ok: true })
    return { files: await filesUnder(dataDirectory), told }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

/**
 * The plans from the end of the first session on: the very plan that ended it, and all that came after. How far the
 * next customer's own programmes came by the time of the next word is a matter of the machine's pace, so that of these
 * only the first counts as a whole, and of the others which playlist they show.
 */
function plansAfterTheFirst({ told }: Left): unknown[] {
  const ended = told.findIndex((each) => 'session' in each && each.session.state === 'ended')
  const first = told.slice(0, ended).findLastIndex((each) => 'plan' in each)
  const plans = plansIn(told.slice(first))
  const firstCalled = plans.findIndex((plan) => playlistsOf([plan])[0] !== 'everyone')
  return plans.map((plan, place) => {
    const [playlist] = playlistsOf([plan])
    return playlist === 'everyone' || place === firstCalled ? plan : { revision: plan.revision, playlist }
  })
}

/** Whoever looked here likes the offer, and whoever did not does not; main takes it once, and not without a session. */
async function sayOfTheOffer(page: Page, words: readonly Words[]): Promise<void> {
  const answer = words[0]?.attention === 'looking' ? 'more' : 'less'
  const answers = await page.evaluate(async (said) => {
    const { call } = Reflect.get(window, 'askfirst')
    const say = () =>
      call.answerOffer({ answer: said }).then(
        () => 'taken',
        (error: Error) => error.message,
      )
    // At once, while the same item is on.
    return Promise.all([say(), say()])
  }, answer)
  expect(answers).toEqual(['taken', 'not-now'])
}

/** The places at which two JSON files differ (of one day, where each day is a line), or the whole file. */
function differences(one: Left['files'], other: Left['files']): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted()
  return names.flatMap((name) => {
    if (one[name] === other[name]) return []
    const [a, b] = [one[name], other[name]]
    if (!/^[^/]*\.jsonl?$/.test(name) || a === undefined || b === undefined) return [name]
    const [before, after] = [JSON.parse(a), JSON.parse(b)]
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys]
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => `${name} ${key}`)
  })
}

test('non-interference: words leave nothing behind, on disk or in what plays next', async () => {
  test.setTimeout(240_000)
  const folder = await content()
  const application = await scriptedApplication([sameShuffle])
  const broken = await scriptedApplication([
    sameShuffle,
    {
      file: mainBundle,
      find: 'answers().visionRecord(record);',
      replace:
        'if (record.type === "words") console.askfirst(JSON.stringify(record.words)); answers().visionRecord(record);',
    },
    {
      file: mainBundle,
      find: 'await forbidCoreDumps();',
      replace: 'console.askfirst = (text) => log.info(text); await forbidCoreDumps();',
    },
    {
      file: mainBundle,
      find: /triggers: noTriggers,\s+general: position,/,
      replace: 'triggers: globalThis.keptTriggers ?? noTriggers, general: position,',
    },
    {
      file: mainBundle,
      find: 'triggers: decision.triggers',
      replace: 'triggers: globalThis.keptTriggers = decision.triggers',
    },
  ])
  try {
    const [a, b] = [
      await run(application, folder, [firstCustomer.a, nextCustomer]),
      await run(application, folder, [firstCustomer.b, nextCustomer]),
    ]

    await test.step('the words were used', () => {
      expect(playlistsOf(plansIn(a.told))).not.toEqual(playlistsOf(plansIn(b.told)))
      expect(playlistsOf(plansIn(a.told)).slice(0, 2)).toEqual(['first', 'second'])
      expect(plansAfterTheFirst(a).length).toBeGreaterThan(4)
    })
    await test.step('every byte on disk is the same, whatever they were', () => {
      expect(Object.keys(a.files)).toContain('status.json')
      for (const name of ['logs/askfirst.log', 'plays/<day>.jsonl', 'receipts.jsonl', 'totals.sqlite'])
        expect(Object.keys(a.files)).toContain(name)
      expect(b.files).toEqual(a.files)
    })
    await test.step('and so is every plan from then on, the next customer’s included', () => {
      expect(plansAfterTheFirst(b)).toEqual(plansAfterTheFirst(a))
    })
    await test.step('sessions leave only what is published', async () => {
      const none = await run(application, folder, [])
      expect(differences(none.files, a.files)).toEqual(published)
      expect(JSON.parse(a.files['receipts.jsonl'] ?? '')).toMatchObject({
        sessions: [{ kind: 'camera', opened: true, ending: 'customer', count: 2 }],
        yeses: 2,
        camera: { opened: 2 },
      })
    })
    await test.step('control: a player that logs words and keeps its cooldowns is found out', async () => {
      const leaky = await run(broken, folder, [firstCustomer.a, nextCustomer])
      expect(differences(leaky.files, b.files)).toEqual(['logs/askfirst.log'])
      expect(plansAfterTheFirst(leaky)).not.toEqual(plansAfterTheFirst(b))
    })
  } finally {
    await application.remove()
    await broken.remove()
    await rm(folder, { recursive: true, force: true })
  }
})
