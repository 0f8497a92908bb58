import { describe, expect, test } from 'vitest'
import { examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { dayLimits, dayViewSchema } from '../../../contract/views/programme-view.ts'
import { createWallClock } from '../../base/time/wall-clock.ts'
import { indexContent } from '../content-index.ts'
import { exampleAddress, exampleContent } from '../playback.fixture.ts'
import { createDayPreview, previewDay } from './day-preview.ts'

/** Lets nobody write into it or into what it holds, but for arrays of bytes and figures, which cannot be kept from that. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value
  for (const each of value instanceof Map ? value.values() : Object.values(value)) frozen(each)
  return Object.freeze(value)
}

const berlin = createWallClock('Europe/Berlin')
const index = (changes: Parameters<typeof exampleContent>[0]) => indexContent(exampleContent(changes), exampleAddress)
const playlists = [examplePlaylist('everyone', ['a']), examplePlaylist('late', ['l', 'm'])]
const schedule = [{ playlist: 'late', priority: 1, days: ['mon' as const], from: '18:00', until: '02:00' }]

describe('the day, for staff', () => {
  test('its stretches follow each other from midnight to midnight, each with why', () => {
    const view = previewDay(index({ playlists, schedule }), Date.parse('2026-01-05T10:00:00Z'), berlin)
    expect(dayViewSchema.parse(view)).toEqual(view)
    expect(view.from).toBe('2026-01-04T23:00:00.000Z')
    expect(view.until).toBe('2026-01-05T23:00:00.000Z')
    expect(view.stretches.map(({ from, turns }) => [from, ...turns.map(({ playlist }) => playlist)])).toEqual([
      ['2026-01-04T23:00:00.000Z', 'everyone'],
      ['2026-01-05T17:00:00.000Z', 'late'],
    ])
    expect(view.stretches[1]?.turns[0]).toMatchObject({
      items: 2,
      reason: { kind: 'schedule', entry: 0, days: ['mon'], hours: { from: '18:00', until: '02:00' }, validUntil: null },
    })
  })

  test('it writes nothing into the package that it is asked of', () => {
    const content = frozen(index({ playlists, schedule }))
    expect(previewDay(content, Date.parse('2026-01-05T10:00:00Z'), berlin).stretches).toHaveLength(2)
  })

  test.each([
    ['the clocks go forward', '2026-03-29T12:00:00Z', 23],
    ['the clocks go back', '2026-10-25T12:00:00Z', 25],
    ['its last second', '2026-01-05T22:59:59.999Z', 24],
  ])('a day is as long as it is on the wall: %s', (_, now, hours) => {
    const { from, until } = previewDay(index({ playlists }), Date.parse(now), berlin)
    expect((Date.parse(until) - Date.parse(from)) / 3_600_000).toBe(hours)
    expect([berlin(Date.parse(from)).milliseconds, berlin(Date.parse(until)).milliseconds]).toEqual([0, 0])
    expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(now))
    expect(Date.parse(until)).toBeGreaterThan(Date.parse(now))
  })

  test('more stretches than anybody could look at are cut, and it is said where', () => {
    const busy = Array.from({ length: 200 }, (_, place) => {
      const at = (minutes: number) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      return { playlist: 'late', priority: 1, from: at(place * 7), until: at(place * 7 + 3) }
    })
    const view = previewDay(index({ playlists, schedule: busy }), Date.parse('2026-01-05T10:00:00Z'), berlin)
    expect(view.stretches).toHaveLength(dayLimits.stretches)
    expect(view.cutAt).toBe(view.stretches.at(-1)?.until)
  })

  test('is made once a day and package, and not where nobody knows what day it is', () => {
    const content = index({ playlists })
    const preview = createDayPreview()
    const at = (now: string) => preview(content, { kind: 'known', now: Date.parse(now) }, 'Europe/Berlin', berlin)
    const first = at('2026-01-05T10:00:00Z')
    expect(at('2026-01-05T20:00:00Z')).toBe(first)
    expect(at('2026-01-05T23:00:00Z')).not.toBe(first)
    expect(preview(content, { kind: 'unknown', atLeast: 9, now: 0 }, 'Europe/Berlin', berlin)).toBeNull()
  })
})
