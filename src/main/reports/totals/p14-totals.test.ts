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
import {
  at,
  attacks,
  begin,
  behind,
  type Exporter,
  everyDay,
  everyHour,
  exporter,
  histories,
  hours,
  items,
  type Made,
  many,
  ours,
  type Published,
  seenIn,
  turnsIn,
} from './totals-attacks.fixture.ts'
import { totalsAsCsv } from './totals-text.ts'

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
            const until = at(24 * (turnsIn(history).at(-1) ?? 0)).toISOString()
            const carried = behind(history, { package: 'shop', item, figure, from, until })
            expect(carried.size).toBeLessThan(fewestSessions)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('when a figure appears follows from the counts of the days alone, and at least ten sessions may have made it', () => {
    const few = histories.map((all) => all.filter((_, place) => place % 4 === 0))
    fc.assert(
      fc.property(fc.oneof(histories, few), (history) => {
        const turns = turnsIn(history)
        for (const { appears, until } of ours(history, hours)) {
          expect(turns).toContain(appears / 24)
          expect(until).toBe(at(appears).toISOString())
        }
      }),
    )
  })

  test('one session a day: the figure appears at the turn of the tenth day, whatever the hour of the last', () => {
    const made = (last: number): Made[] =>
      Array.from({ length: 10 }, (_, day) => ({
        at: day * 1440 + (day === 9 ? last : 600),
        seen: { bread: 20 },
        said: [],
      }))
    for (const last of [0, 601, 1439]) {
      expect(ours(made(last), 250).map(({ appears, from }) => [appears, from])).toEqual([[240, begin.toISOString()]])
    }
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
    const hourly = (history: readonly Made[], names: readonly string[], figure: Figure = 'seen'): Published[] =>
      everyHour.flatMap((each) => names.map((item) => seenIn(history, item, each, each + 1, figure)))
    const daily = (history: readonly Made[], day: number, names: readonly string[]): Published[] =>
      names.map((item) => seenIn(history, item, 24 * (day - 1), 24 * day))
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
        (history) => everyDay.map((day) => seenIn(history, 'bread', 0, 24 * day)).filter(many),
      ],
      'a total over all items': [
        'a total less its parts',
        (history) => everyDay.flatMap((day) => daily(history, day, ['*', ...items])).filter(many),
      ],
      'the first full hour at which there are ten': ['when it appeared', exporter(at)],
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

  test('as a table', () => {
    const { appears: _, ...total } = seenIn([{ at: 0, seen: { bread: 20 }, said: [] }], 'bread', 0, 1)
    const answer: Total = { ...total, figure: 'more', secondsEach: null }
    expect(totalsAsCsv([total, answer])).toBe(
      [
        'from,until,package,item,figure,sessions,secondsEach',
        '2026-01-05T00:00:00.000Z,2026-01-05T01:00:00.000Z,shop,bread,seen,1,20',
        '2026-01-05T00:00:00.000Z,2026-01-05T01:00:00.000Z,shop,bread,more,1,',
        '',
      ].join('\r\n'),
    )
  })
})
