import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScheduleEntry } from '../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { createWallClock } from '../base/time/wall-clock.ts'
import { type ContentIndex, indexContent } from './content-index.ts'
import { createDecider, type Decider } from './director.ts'
import type { Moment } from './moment.ts'
import { exampleAddress, exampleContent } from './playback.fixture.ts'
import { noTriggers } from './triggers.ts'

const start = Date.UTC(2026, 0, 5, 10)
const minute = 60_000
const wallClock = createWallClock('UTC')
const known = (minutes: number): Moment => ({ kind: 'known', now: start + minutes * minute })
const instant = (minutes: number): string => new Date(start + minutes * minute).toISOString()

const turnsAt = (decide: Decider, content: ContentIndex, moment: Moment, resting: readonly string[] = []) =>
  decide({
    ...{ content, moment, wallClock, monotonic: 0 },
    ...{ resting: new Set(resting), audience: null, triggers: noTriggers },
  }).turns

const coupon = { code: 'SAVE', label: { en: 'Save' } }
const content = (schedule: readonly ScheduleEntry[]): ContentIndex =>
  indexContent(
    exampleContent({
      playlists: [
        examplePlaylist('always', ['a']),
        examplePlaylist('passing', [exampleItem('b', { validFrom: instant(20), validUntil: instant(40) })]),
        examplePlaylist('both', ['c', exampleItem('d', { validUntil: instant(30) })]),
        examplePlaylist('coupon', [exampleItem('e', { coupon: { ...coupon, validUntil: instant(25) } })]),
      ],
      schedule: [...schedule],
    }),
    exampleAddress,
  )

const entry: fc.Arbitrary<ScheduleEntry> = fc
  .record(
    {
      playlist: fc.constantFrom('always', 'passing', 'both', 'coupon'),
      priority: fc.integer({ min: 0, max: 2 }),
      from: fc.constantFrom('09:00', '10:10', '10:30'),
      until: fc.constantFrom('10:20', '10:50', '12:00'),
      days: fc.constantFrom<ScheduleEntry['days']>(['mon'], ['tue', 'mon']),
      validFrom: fc.integer({ min: 0, max: 60 }).map(instant),
      interrupt: fc.boolean(),
    },
    { requiredKeys: ['playlist', 'priority'] },
  )
  .map((made) => made as ScheduleEntry)
const looks = fc.array(
  fc.record({
    minutes: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -1440, max: 1440 })),
    knows: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    rests: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 4 }) }),
  }),
  { minLength: 2, maxLength: 12 },
)

describe('what was found out before', () => {
  test('changes no answer: whatever was asked, in any order, each question is answered as by whoever asks it first', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), looks, (schedule, asked) => {
        const index = content(schedule)
        const digests = [...index.shownIn.keys()]
        const remembering = createDecider()
        for (const { minutes, knows, rests } of asked) {
          const { now } = known(minutes)
          const moment: Moment = knows
            ? { kind: 'known', now }
            : { kind: 'unknown', now, atLeast: now + 2 * 86_400_000 }
          const resting = rests === null ? [] : digests.slice(rests, rests + 1)
          const told = (decide: Decider) =>
            turnsAt(decide, index, moment, resting).map(({ playlist, playable, ...rest }) => ({
              ...rest,
              playlist: playlist.id,
              stamp: playable.stamp,
              items: playlist.items.flatMap(({ id }, place) => (playable.has(place) ? [id] : [])),
            }))
          expect(told(remembering)).toEqual(told(createDecider()))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is the very same list of turns as long as nothing of it changes, and another one with only that changed', () => {
    const equals = ['always', 'passing', 'both'].map((playlist): ScheduleEntry => ({ playlist, priority: 1 }))
    const [decide, index] = [createDecider(), content(equals)]
    const at = (minutes: number) => turnsAt(decide, index, known(minutes))
    const before = at(1)
    expect(before.map(({ playlist }) => playlist.id)).toEqual(['always', 'both'])
    expect(at(19)).toBe(before)
    const meanwhile = at(21)
    expect(meanwhile.map(({ playlist }) => playlist.id)).toEqual(['always', 'passing', 'both'])
    expect(at(29)).toBe(meanwhile)
    const after = at(31)
    expect(after.map((turn, place) => turn === meanwhile[place])).toEqual([true, true, false])
    expect(at(39)).toBe(after)
    expect(at(41).map(({ playlist }) => playlist.id)).toEqual(['always', 'both'])
  })
})
