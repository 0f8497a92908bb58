import { expect, test } from 'vitest'
import { defaultHours, type HoursSettings } from '../../contract/settings/settings-hours.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { createWallClock } from '../base/time/wall-clock.ts'
import { followHours } from './shop-hours.ts'

const hour = 3_600_000

test('goes dark and on again at the times that are set, at once when they are changed, and never by a wrong clock', () => {
  // A Monday, 11 o'clock in Berlin.
  const clock = manualClock(new Date('2026-01-05T10:00:00Z'))
  let hours: HoursSettings = { ...defaultHours, always: false }
  let timeIsKnown = true
  const seen: (readonly [string, boolean])[] = []
  const shop = followHours({
    clock,
    wallClock: () => createWallClock('Europe/Berlin'),
    timeIsKnown: () => timeIsKnown,
    settings: () => hours,
    changed: () => seen.push([clock.now().toISOString().slice(0, 16), shop.now().open]),
  })
  expect(shop.now()).toEqual({ open: true, changesAt: new Date('2026-01-05T19:00:00Z') })
  clock.advance(24 * hour)
  expect(seen).toEqual([
    ['2026-01-05T19:00', false],
    ['2026-01-06T07:00', true],
  ])
  hours = { ...hours, exceptions: [{ date: '2026-01-06', open: [], note: 'Epiphany' }] }
  shop.look()
  expect(shop.now().open).toBe(false)
  timeIsKnown = false
  clock.advance(60_000)
  expect(shop.now()).toEqual({ open: true, changesAt: null })
  shop.dispose()
  expect(clock.waiting()).toBe(0)
})
