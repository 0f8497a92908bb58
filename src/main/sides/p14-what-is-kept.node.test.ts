import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Condition } from '../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import type { Audience } from '../../contract/signals.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { audiences } from '../playback/arbitraries.fixture.ts'
import { openPage } from '../playback/page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from '../playback/playback.fixture.ts'
import { createPlayback } from '../playback/playback-runner.ts'
import { itemNews } from '../reports/plays/play-log.fixture.ts'
import { countedSession } from '../reports/receipts/receipt-example.fixture.ts'

/**
 * The same day once with these words and once with those, playback and reports together: what is kept must be the same
 * to the last byte, although other items were on the screen and other answers were given.
 */
type OpenReportsSide = typeof import('./reports-side.node.ts').openReportsSide

const slow = (id: string) => exampleItem(id, { duration: 'PT1M' })
const trigger = (playlist: string, when: Condition) => ({
  id: playlist,
  when,
  playlist,
  at: 'now' as const,
  holdFor: 'PT1S',
  cooldown: 'PT2S',
})
const content = exampleContent({
  playlists: ['everyone', 'looking', 'near'].map((id) => examplePlaylist(id, [slow(`${id}-a`), slow(`${id}-b`)])),
  schedule: [],
  triggers: [
    trigger('looking', { signal: 'attention', is: ['looking'] }),
    trigger('near', { signal: 'distance', is: ['near'] }),
  ],
  defaultPlaylist: 'everyone',
})

type Customer = { readonly words: readonly Audience[]; readonly answer: 'more' | 'less' | null }

async function fresh(): Promise<OpenReportsSide> {
  vi.resetModules()
  return (await import('./reports-side.node.ts')).openReportsSide
}
afterEach(() => {
  vi.doUnmock('../reports/totals/totals.ts')
})

/**
 * A day that ends with these customers, one each ten minutes, and its turn; gives every file, and whether
 * other items were on.
 */
async function keptOf(openReportsSide: OpenReportsSide, customers: readonly Customer[]) {
  const directory = await mkdtemp(join(tmpdir(), 'kept-'))
  const clock = manualClock(new Date(2026, 0, 5, 23, 59 - 10 * customers.length))
  const reports = await openReportsSide({
    clock,
    dataDirectory: directory,
    bundleDirectory: directory,
    timeIsKnown: () => true,
    surelyBeen: clock.now,
    newInstallation: () => '5a'.repeat(8),
    setFault: (code, stands) => {
      if (stands) throw new Error(code)
    },
    changed: () => undefined,
  })
  const playback = createPlayback({ clock, ...exampleTime('UTC'), random: () => 0.4, content, address: exampleAddress })
  playback.onShownInSession(reports.itemShown)
  playback.onScreen(reports.plays.follow)
  const page = openPage(playback, clock)
  for (const { words, answer } of customers) {
    playback.setSessionOpen(true)
    reports.sessionChanged(true, 'watching', 'customer')
    reports.saidYes()
    reports.cameraChanged('on')
    for (const audience of words) {
      playback.setAudience(audience, { everyone: false })
      clock.advance(10_000)
      if (answer) reports.answerOffer(answer)
    }
    reports.counted(countedSession())
    playback.setAudience(null, { everyone: false })
    reports.cameraChanged('off')
    playback.setSessionOpen(false)
    reports.sessionChanged(false, 'ended', 'customer')
    clock.advance(10 * 60_000 - words.length * 10_000)
  }
  playback.dispose()
  clock.advance(new Date(2026, 0, 6, 0, 1).getTime() - clock.now().getTime())
  await reports.dispose()
  const names = (await readdir(directory, { recursive: true })).filter((name) => /\.\w+$/.test(name)).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'latin1')))
  await rm(directory, { recursive: true })
  return { files: Object.fromEntries(names.map((name, place) => [name, texts[place]])), drawn: page.drawn() }
}

/** Up to nine customers, each as long as its twin, with words and answers of their own. */
const days = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }).chain((lengths) => {
  const customers = lengths.map((length) =>
    fc.record({
      words: fc.array(audiences, { minLength: length, maxLength: length }),
      answer: fc.constantFrom(...(['more', 'less', null] as const)),
    }),
  )
  return fc.tuple(fc.tuple(...customers), fc.tuple(...customers))
})

const allLooking = (count: number, answer: Customer['answer']): Customer[] =>
  Array.from({ length: count }, () => ({ words: [{ words: { attention: 'looking' }, interests: [] }], answer }))
const allNear = (count: number): Customer[] =>
  Array.from({ length: count }, () => ({ words: [{ words: { distance: 'near' }, interests: [] }], answer: null }))

describe('P14: words leave nothing in what is kept', () => {
  test('the same sessions with other words and answers leave the same bytes', async () => {
    const openReportsSide = await fresh()
    await fc.assert(
      fc.asyncProperty(days, async ([these, those]) => {
        const [one, other] = [await keptOf(openReportsSide, these), await keptOf(openReportsSide, those)]
        expect(Object.keys(one.files)).toEqual([
          'plays/2026-01-05.jsonl',
          'plays/2026-01-06.jsonl',
          'receipts.jsonl',
          'totals.sqlite',
        ])
        expect(other.files).toEqual(one.files)
      }),
      { numRuns: 12 },
    )
  })

  test('a day with sessions differs from one without in its receipt, and in that its plays lose their times', async () => {
    const openReportsSide = await fresh()
    const [some, none] = [await keptOf(openReportsSide, allLooking(9, 'more')), await keptOf(openReportsSide, [])]
    expect(some.files['totals.sqlite']).toBe(none.files['totals.sqlite'])
    const [kept, all] = [some, none].map(({ files }) => files['plays/2026-01-05.jsonl']?.trimEnd().split('\n') ?? [])
    expect(kept?.map((line) => JSON.parse(line))).toMatchObject([
      { kept: 'items' },
      { item: 'everyone-a' },
      { item: 'everyone-b' },
      { day: '2026-01-05', number: 1 },
    ])
    expect(kept?.join()).not.toMatch(/\d\d:\d\d|milliseconds/)
    expect(all?.[0]).toContain('every-play')
    expect(JSON.parse(some.files['receipts.jsonl']?.split('\n')[0] ?? '')).toMatchObject({
      sessions: [{ count: 9 }],
      yeses: 9,
    })
  })

  test('a no takes the times of its day as a yes does, and nothing that lay behind the sheet is kept', async () => {
    const openReportsSide = await fresh()
    const directory = await mkdtemp(join(tmpdir(), 'kept-'))
    const clock = manualClock(new Date(2026, 0, 5, 9, 10))
    const nothing = (): void => undefined
    const reports = await openReportsSide({
      clock,
      dataDirectory: directory,
      bundleDirectory: directory,
      timeIsKnown: () => true,
      surelyBeen: clock.now,
      newInstallation: () => '5a'.repeat(8),
      setFault: nothing,
      changed: nothing,
    })
    const shown = (item: string) => reports.plays.follow(itemNews(item))
    shown('before')
    clock.advance(10_000)
    shown('at-the-touch')
    reports.sessionChanged(false, 'asking', 'customer')
    shown('behind-the-sheet')
    clock.advance(10_000)
    reports.sessionChanged(false, 'idle', 'customer')
    shown('after')
    clock.advance(10_000)
    await reports.dispose()
    const kept = await readFile(join(directory, 'plays/2026-01-05.jsonl'), 'utf8')
    await rm(directory, { recursive: true })
    expect(
      kept
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ kept: 'items' }, { item: 'after' }, { item: 'at-the-touch' }, { item: 'before' }])
    expect(kept).not.toMatch(/\d\d:\d\d|milliseconds/)
  })

  test('a training is staff’s own: its day keeps its times, and what was on in it is not in them', async () => {
    const openReportsSide = await fresh()
    const directory = await mkdtemp(join(tmpdir(), 'trained-'))
    const clock = manualClock(new Date(2026, 0, 5, 9))
    const nothing = (): void => undefined
    const reports = await openReportsSide({
      clock,
      dataDirectory: directory,
      bundleDirectory: directory,
      timeIsKnown: () => true,
      surelyBeen: clock.now,
      newInstallation: () => '5a'.repeat(8),
      setFault: nothing,
      changed: nothing,
    })
    const shown = (item: string) => reports.plays.follow(itemNews(item))
    shown('before')
    clock.advance(10_000)
    shown('at-the-touch')
    clock.advance(3_000)
    for (const [open, at] of [
      [false, 'asking'],
      [true, 'watching'],
    ] as const) {
      reports.sessionChanged(open, at, 'training')
      shown('in-training')
      clock.advance(10_000)
    }
    reports.sessionChanged(false, 'ended', 'training')
    reports.sessionChanged(false, 'idle', 'customer')
    shown('after')
    clock.advance(10_000)
    await reports.dispose()
    const kept = await readFile(join(directory, 'plays/2026-01-05.jsonl'), 'utf8')
    await rm(directory, { recursive: true })
    const lines = kept
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.slice(1)).toMatchObject([
      { item: 'before', milliseconds: 10_000 },
      { item: 'after', milliseconds: 10_000 },
    ])
  })

  test('control: the words did change what was on, and a total of ten sessions may tell of that', async () => {
    const openReportsSide = await fresh()
    const [looking, near] = [
      await keptOf(openReportsSide, allLooking(9, null)),
      await keptOf(openReportsSide, allNear(9)),
    ]
    expect(looking.drawn).not.toEqual(near.drawn)
    expect(looking.files).toEqual(near.files)
    const many = await keptOf(openReportsSide, allLooking(12, null))
    expect(many.files['totals.sqlite']).toContain('looking-a')
  })

  test('control: totals that are written as they come are found out', async () => {
    vi.doMock('../reports/totals/totals.ts', async (original) => {
      const real = await original<typeof import('../reports/totals/totals.ts')>()
      return {
        ...real,
        withSession: (unreleased, shares) => {
          let each = unreleased
          for (let times = 0; times < 10; times++) each = real.withSession(each, shares)
          return each
        },
      } satisfies typeof real
    })
    const leaky = await fresh()
    const [looking, near] = [await keptOf(leaky, allLooking(9, null)), await keptOf(leaky, allNear(9))]
    expect(looking.files['receipts.jsonl']).toBe(near.files['receipts.jsonl'])
    expect(looking.files['totals.sqlite']).not.toBe(near.files['totals.sqlite'])
  })
})
