import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Figure,
  fewestSessions,
  nothingUnreleased,
  release,
  type Share,
  type Total,
  withSession,
} from './totals.ts'
import { totalsAsCsv, totalsAsJsonLines } from './totals-text.ts'

const begin = new Date('2026-01-05T08:00:00Z')
const hour = 3_600_000

/** A session of a made-up day: when it ended, in minutes, what it saw for how many seconds, and what was said of it. */
type Made = { readonly at: number; readonly seen: Readonly<Record<string, number>>; readonly said: readonly Said[] }
type Said = { readonly item: string; readonly figure: 'more' | 'less' }

/** What of a history is published hour by hour. `item` `*` stands for all items together. */
type Exporter = (history: readonly Made[], hours: number) => readonly Total[]

const sharesOf = ({ seen, said }: Made): Share[] => [
  ...Object.entries(seen).map(([item, seconds]): Share => ({ package: 'shop', item, figure: 'seen', seconds })),
  ...said.map(({ item, figure }): Share => ({ package: 'shop', item, figure, seconds: 0 })),
]
const at = (hours: number): Date => new Date(begin.getTime() + hours * hour)

const ours: Exporter = (history, hours) => {
  let unreleased = nothingUnreleased(begin)
  const published: Total[] = []
  for (let now = 1; now <= hours; now++) {
    for (const session of history.filter((each) => Math.floor(each.at / 60) === now - 1)) {
      unreleased = withSession(unreleased, sharesOf(session))
    }
    const released = release(unreleased, at(now))
    published.push(...released.totals)
    unreleased = released.unreleased
  }
  return published
}

const items = ['bread', 'coffee', 'wine']
const histories = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 12 * 60 - 1 }),
      seen: fc.dictionary(fc.constantFrom(...items), fc.integer({ min: 1, max: 300 }), { maxKeys: 3 }),
      said: fc.uniqueArray(
        fc.record({ item: fc.constantFrom(...items), figure: fc.constantFrom<'more' | 'less'>('more', 'less') }),
        { maxLength: 3, selector: ({ item }) => item },
      ),
    }),
    { minLength: 40, maxLength: 120 },
  )
  .map((all) => all.toSorted((one, other) => one.at - other.at))
const hours = 12

/** The sessions that a published figure is made of, by what it says of itself. */
function behind(
  history: readonly Made[],
  { item, figure, from, until }: Omit<Total, 'sessions' | 'secondsEach'>,
): Set<Made> {
  const inside = history.filter((session) => {
    const ended = begin.getTime() + session.at * 60_000
    return ended >= Date.parse(from) && ended < Date.parse(until)
  })
  return new Set(
    inside.filter((session) =>
      sharesOf(session).some((each) => each.figure === figure && (item === '*' || each.item === item)),
    ),
  )
}

const less = (one: ReadonlySet<Made>, other: ReadonlySet<Made>): Set<Made> =>
  new Set([...one].filter((each) => !other.has(each)))
const tooFew = (sessions: ReadonlySet<Made>): boolean => sessions.size > 0 && sessions.size < fewestSessions
const sameCell = (one: Total, other: Total): boolean => one.item === other.item && one.figure === other.figure

/** Everything an attacker may try on what was published; gives what worked. */
function attacks(publish: Exporter, history: readonly Made[]): string[] {
  const published = publish(history, hours)
  const worked = new Set<string>()
  for (const total of published) {
    const own = behind(history, total)
    if (tooFew(own)) worked.add('a figure of few sessions')
    for (const other of published) {
      if (other === total || !sameCell(total, other)) continue
      const both = less(own, less(own, behind(history, other)))
      if (both.size > 0 && (tooFew(less(own, behind(history, other))) || tooFew(both)))
        worked.add('overlapping periods')
    }
    const parts = published.filter(
      (each) =>
        each.item !== '*' && each.figure === total.figure && each.from === total.from && each.until === total.until,
    )
    if (total.item === '*' && parts.length > 0) {
      const rest = items.filter((item) => !parts.some((part) => part.item === item))
      const left = new Set(rest.flatMap((item) => [...behind(history, { ...total, item })]))
      if (tooFew(left)) worked.add('a total less its parts')
    }
  }
  // Before and after one session: whatever changes must be a figure of many.
  for (let place = 0; place < history.length; place += 11) {
    const shorter = history.filter((_, index) => index !== place)
    const before = publish(shorter, hours)
    const texts = new Set(before.map((total) => JSON.stringify(total)))
    const changed = published.filter((total) => !texts.has(JSON.stringify(total)))
    if (changed.some((total) => tooFew(behind(history, total)))) worked.add('before and after one session')
  }
  return [...worked].toSorted()
}

const seenIn = (
  history: readonly Made[],
  item: string,
  from: number,
  until: number,
  figure: Figure = 'seen',
): Total => {
  const cell = { package: 'shop', item, figure, from: at(from).toISOString(), until: at(until).toISOString() }
  const sessions = behind(history, cell)
  const seconds = [...sessions].reduce((all, session) => all + (item === '*' ? 1 : (session.seen[item] ?? 0)), 0)
  return { ...cell, sessions: sessions.size, secondsEach: seconds / Math.max(1, sessions.size) }
}
const everyHour = Array.from({ length: hours }, (_, index) => index)
const many = ({ sessions }: Total): boolean => sessions >= fewestSessions

describe('P14: nothing singles out', () => {
  test('no figure, and nothing that figures add up to, tells of fewer than ten sessions', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(attacks(ours, history)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('a figure is about the period it names; what is not in one is fewer than ten, and carried on', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const published = ours(history, hours)
        for (const total of published) {
          const sessions = behind(history, total)
          expect(total.sessions).toBe(Math.round(sessions.size / 5) * 5)
          expect((total.secondsEach ?? 0) % 5).toBe(0)
        }
        for (const item of items) {
          for (const figure of ['seen', 'more', 'less'] as const) {
            const own = published.filter((total) => total.item === item && total.figure === figure)
            for (const [place, total] of own.entries()) {
              expect(total.from).toBe(own[place - 1]?.until ?? begin.toISOString())
            }
            const from = own.at(-1)?.until ?? begin.toISOString()
            const carried = behind(history, { package: 'shop', item, figure, from, until: at(hours).toISOString() })
            expect(carried.size).toBeLessThan(fewestSessions)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('what was published once is never published otherwise', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: hours }), (history, earlier) => {
        const soon = ours(history, earlier)
        expect(ours(history, hours).slice(0, soon.length)).toEqual(soon)
      }),
    )
  })

  test('control: exporters that are not careful are caught by the same attacks', () => {
    const hourly = (history: readonly Made[], names: readonly string[], figure: Figure = 'seen'): Total[] =>
      everyHour.flatMap((each) => names.map((item) => seenIn(history, item, each, each + 1, figure)))
    const careless: Readonly<Record<string, readonly [expected: string, exporter: Exporter]>> = {
      'no least number': [
        'a figure of few sessions',
        (history) => hourly(history, items).filter(({ sessions }) => sessions > 0),
      ],
      'a running total': [
        'overlapping periods',
        (history) => everyHour.map((each) => seenIn(history, 'coffee', 0, each + 1)).filter(many),
      ],
      'any period that is asked for': [
        'overlapping periods',
        (history) => [seenIn(history, 'bread', 0, 8), seenIn(history, 'bread', 0, 9)].filter(many),
      ],
      'a total over all items': ['a total less its parts', (history) => hourly(history, ['*', ...items]).filter(many)],
      'few answers beside many sessions': [
        'before and after one session',
        (history) => hourly(history, items, 'more').filter(({ sessions }) => sessions > 0),
      ],
    }
    const sample = fc.sample(histories, { numRuns: 20, seed: 14 })
    for (const [name, [expected, exporter]] of Object.entries(careless)) {
      expect([...new Set(sample.flatMap((history) => attacks(exporter, history)))], name).toContain(expected)
    }
    expect(sample.flatMap((history) => attacks(ours, history))).toEqual([])
    expect(sample.flatMap((history) => ours(history, hours)).length).toBeGreaterThan(20)
  })

  test.each([
    [24.5, 0],
    [25.5, 5],
  ])('the seconds of ten sessions, %f in all, are rounded once: %i each', (seconds, each) => {
    const share: Share = { package: 'shop', item: 'bread', figure: 'seen', seconds: seconds / 10 }
    const sessions = Array.from({ length: 10 }, () => [share])
    const unreleased = sessions.reduce(withSession, nothingUnreleased(begin))
    expect(release(unreleased, at(1)).totals.map(({ secondsEach }) => secondsEach)).toEqual([each])
  })
  test('a session counts once in a cell, however often the item came', () => {
    const share: Share = { package: 'shop', item: 'bread', figure: 'seen', seconds: 10 }
    let unreleased = nothingUnreleased(begin)
    for (let session = 0; session < 9; session++) unreleased = withSession(unreleased, [share, share])
    expect(release(unreleased, at(1)).totals).toEqual([])
    unreleased = withSession(unreleased, [share])
    expect(release(unreleased, at(1)).totals).toEqual([
      {
        from: begin.toISOString(),
        until: at(1).toISOString(),
        package: 'shop',
        item: 'bread',
        figure: 'seen',
        sessions: 10,
        secondsEach: 20,
      },
    ])
  })

  test('as a table and as lines of JSON', () => {
    const total = seenIn([{ at: 0, seen: { bread: 20 }, said: [] }], 'bread', 0, 1)
    const answer: Total = { ...total, figure: 'more', secondsEach: null }
    expect(totalsAsCsv([total, answer])).toBe(
      [
        'from,until,package,item,figure,sessions,secondsEach',
        '2026-01-05T08:00:00.000Z,2026-01-05T09:00:00.000Z,shop,bread,seen,1,20',
        '2026-01-05T08:00:00.000Z,2026-01-05T09:00:00.000Z,shop,bread,more,1,',
        '',
      ].join('\r\n'),
    )
    expect(
      totalsAsJsonLines([total, answer])
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([total, answer])
  })
})
