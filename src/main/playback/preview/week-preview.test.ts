import { describe, expect, test } from 'vitest'
import { playsAtSchema } from '../../../contract/views/preview-view.ts'
import { createWallClock, instantNamed } from '../../base/time/wall-clock.ts'
import { indexContent } from '../content-index.ts'
import { exampleShop } from '../example-shop.fixture.ts'
import { exampleAddress, exampleContent } from '../playback.fixture.ts'
import { playsAt } from './plays-at.ts'
import { dayNumber, previewWeekDay, weekOf } from './week-preview.ts'

const berlin = createWallClock('Europe/Berlin')
const content = indexContent(exampleContent(exampleShop), exampleAddress)
const named = (date: string, hours: number) => instantNamed(berlin, dayNumber(date), hours * 3_600_000)

describe('a week, for staff', () => {
  test.each(['2026-03-23', '2026-03-27', '2026-03-29'])('%s lies in the week from Monday to Sunday', (date) => {
    expect(weekOf(date)).toEqual(Array.from({ length: 7 }, (_, day) => `2026-03-${23 + day}`))
  })

  test.each([
    ['2026-03-29', 23, { at: '2026-03-29T01:00:00.000Z', minutes: 60 }],
    ['2026-10-25', 25, { at: '2026-10-25T01:00:00.000Z', minutes: -60 }],
    ['2026-10-26', 24, null],
  ])('%s has %i hours, and says when the clocks are changed', (date, hours, shift) => {
    const day = previewWeekDay(content, date, berlin)
    expect((Date.parse(day.until) - Date.parse(day.from)) / 3_600_000).toBe(hours)
    expect(day.shift).toEqual(shift)
    expect(day.date).toBe(date)
  })
})

describe('what plays at a time of the wall clock', () => {
  test('Friday 18:00', () => {
    const found = { ...playsAt(content, named('2026-11-27', 18), berlin), screenOn: true }
    expect(playsAtSchema.parse(found)).toEqual(found)
    expect(found.at).toBe('2026-11-27T17:00:00.000Z')
    expect(found.turns).toMatchObject([
      { playlistTitle: 'Wein und Käse am Abend', items: ['cheese', 'grapes'], reason: { kind: 'schedule', entry: 2 } },
    ])
  })

  test.each([
    ['that does not come is as much later', '2026-03-29', 2.5, 'skipped', '2026-03-29T01:30:00.000Z'],
    ['that comes twice is the first of the two', '2026-10-25', 2.5, 'twice', '2026-10-25T00:30:00.000Z'],
    ['before a change is the only one', '2026-10-25', 1.5, 'plain', '2026-10-24T23:30:00.000Z'],
    ['after a change is the only one', '2026-03-29', 3, 'plain', '2026-03-29T01:00:00.000Z'],
  ] as const)('a time %s', (_, date, hours, clock, at) => {
    expect(playsAt(content, named(date, hours), berlin)).toMatchObject({ clock, at })
  })
})
