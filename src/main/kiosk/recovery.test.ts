import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Recovery, recentRecoveries, recoveryKinds, restartDelay, safeModeLeft } from './recovery.ts'

const minute = 60_000
const start = Date.parse('2026-01-05T10:00:00Z')
const recoveriesAt = (...minutes: readonly number[]): Recovery[] =>
  minutes.map((at) => ({ at: start + at * minute, what: 'page-gone' }))
const at = (minutes: number): number => start + minutes * minute

/** Recoveries of a few hours, to the minute, in any order. */
const histories: fc.Arbitrary<Recovery[]> = fc.array(
  fc.record({ at: fc.integer({ min: -180, max: 180 }).map(at), what: fc.constantFrom(...recoveryKinds) }),
  { maxLength: 12 },
)

describe('safe mode', () => {
  test('begins with the third recovery in half an hour, and lasts an hour', () => {
    expect(safeModeLeft(recoveriesAt(0, 10), at(10))).toBe(0)
    expect(safeModeLeft(recoveriesAt(0, 10, 29), at(29))).toBe(60 * minute)
    expect(safeModeLeft(recoveriesAt(0, 10, 29), at(88))).toBe(minute)
    expect(safeModeLeft(recoveriesAt(0, 10, 29), at(89))).toBe(0)
    expect(safeModeLeft(recoveriesAt(0, 10, 30), at(30))).toBe(0)
  })

  test('is on exactly where the slow reading of the rule says so', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -60, max: 240 }).map(at), (history, now) => {
        const past = history.filter((one) => one.at <= now)
        const triples = past.flatMap((a, i) =>
          past.flatMap((b, j) => past.flatMap((c, k) => (i < j && j < k ? [[a.at, b.at, c.at]] : []))),
        )
        const safe = triples.some((triple) => {
          const last = Math.max(...triple)
          return last - Math.min(...triple) < 30 * minute && now < last + 60 * minute
        })
        expect(safeModeLeft(history, now) > 0).toBe(safe)
      }),
    )
  })

  test('never lasts longer than an hour without another recovery, whatever the clock did', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -600_000, max: 600_000 }).map(at), (history, now) => {
        expect(safeModeLeft(history, now)).toBeLessThanOrEqual(60 * minute)
        const past = history.filter((one) => one.at <= now)
        expect(safeModeLeft(past, now + safeModeLeft(past, now))).toBe(0)
      }),
    )
  })
})

describe('restarts', () => {
  test('a player that dies at every start is started at once three times, then every five minutes', () => {
    let history: readonly Recovery[] = []
    let now = start
    const starts: number[] = []
    for (let times = 0; times < 40; times += 1) {
      history = recentRecoveries([...history, { at: now, what: 'player-gone' }], now)
      now += restartDelay(history, now)
      starts.push(now)
    }
    expect(starts.slice(0, 5).map((each) => (each - start) / minute)).toEqual([0, 0, 0, 5, 10])
    for (const [place, each] of starts.entries()) {
      const soon = starts.slice(place).filter((other) => other - each < 30 * minute)
      expect(soon.length).toBeLessThanOrEqual(9)
    }
  })

  test('a time that has not been yet counts for nothing', () => {
    const ahead = recoveriesAt(10, 11, 12, 13).map((one) => ({ ...one, what: 'player-gone' as const }))
    expect([restartDelay(ahead, at(0)), restartDelay(ahead, at(13))]).toEqual([0, 5 * minute])
    expect(recentRecoveries(recoveriesAt(10, -1), at(0))).toEqual(recoveriesAt(-1))
  })

  test('a page that died often does not keep the player from being started at once', () => {
    expect(restartDelay(recoveriesAt(0, 1, 2, 3, 4, 5), at(5))).toBe(0)
  })

  test('what is more than a day old is not kept', () => {
    expect(recentRecoveries(recoveriesAt(-1440, -1439), at(0))).toEqual(recoveriesAt(-1439))
  })
})
