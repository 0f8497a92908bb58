import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScheduleEntry } from '../../../contract/package/package.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import { mayMeet, withEntryAbove } from './above-others.ts'

const own = { playlist: 'own', days: ['fri' as const], from: '16:00', until: '18:00' }
const priorityOf = (schedule: readonly ScheduleEntry[] | undefined, playlist: string) =>
  schedule?.find((entry) => entry.playlist === playlist)?.priority ?? Number.NaN

describe('whether two entries may be in force at once', () => {
  test.each([
    ['the same hours', { from: '17:00', until: '20:00' }, true],
    ['one ends as the other begins', { from: '14:00', until: '16:00' }, false],
    ['another day', { days: ['sat' as const] }, false],
    ['a night that goes on into that day', { days: ['thu' as const], from: '20:00', until: '16:01' }, true],
    ['a night that ends in time', { days: ['thu' as const], from: '20:00', until: '16:00' }, false],
    ['the whole day', {}, true],
  ])('%s: %j', (_, times, meets) => {
    expect(mayMeet({ playlist: 'other', ...times }, own)).toBe(meets)
    expect(mayMeet(own, { playlist: 'other', ...times })).toBe(meets)
  })

  test('a Sunday night goes on into Monday; what is over meets nothing that begins later', () => {
    const night = { playlist: 'a', days: ['sun' as const], from: '22:00', until: '06:00' }
    expect(mayMeet(night, { playlist: 'b', days: ['mon'], from: '05:00', until: '07:00' })).toBe(true)
    const until = { playlist: 'a', validUntil: '2026-12-25T00:00:00+01:00' }
    expect(mayMeet(until, { playlist: 'b', validFrom: '2026-12-24T23:00:00Z' })).toBe(false)
    expect(mayMeet(until, { playlist: 'b', validFrom: '2026-12-24T22:59:59Z' })).toBe(true)
  })
})

describe('an entry that goes in front of all others', () => {
  test('outranks what is planned at its times, and the highest priority of a package is no bound', () => {
    const planned: ScheduleEntry[] = [
      { playlist: 'everyone', priority: 0 },
      { playlist: 'friday', days: ['fri'], priority: 9 },
    ]
    const schedule = withEntryAbove(planned, own)
    expect(priorityOf(schedule, 'own')).toBeGreaterThan(priorityOf(schedule, 'friday'))
    expect(priorityOf(schedule, 'friday')).toBeGreaterThan(priorityOf(schedule, 'everyone'))
  })

  test('leaves an interrupt above it that the package has above what plays then', () => {
    const planned: ScheduleEntry[] = [
      { playlist: 'everyone', priority: 0 },
      { playlist: 'lunch', days: ['fri'], from: '11:00', until: '17:00', priority: 3 },
      { playlist: 'closing', from: '17:50', until: '18:00', interrupt: true, priority: 5 },
    ]
    const schedule = withEntryAbove(planned, own)
    expect(priorityOf(schedule, 'own')).toBeGreaterThan(priorityOf(schedule, 'lunch'))
    expect(priorityOf(schedule, 'closing')).toBeGreaterThan(priorityOf(schedule, 'own'))
  })

  test('takes no further priority where it meets nothing: as many as one likes, one after the other', () => {
    let schedule: readonly ScheduleEntry[] = [{ playlist: 'everyone', priority: 0 }]
    for (let hour = 0; hour < 24; hour++) {
      const [from = '', until = ''] = [hour, (hour + 1) % 24].map((each) => `${String(each).padStart(2, '0')}:00`)
      schedule = withEntryAbove(schedule, { playlist: `own-${hour}`, from, until }) ?? []
    }
    expect(new Set(schedule.map(({ priority }) => priority))).toEqual(new Set([0, 1]))
  })

  test('at the same times as many lie one above the other as a package can say, and then none', () => {
    let schedule: readonly ScheduleEntry[] = []
    for (let count = 0; count < 10; count++) {
      schedule = withEntryAbove(schedule, { ...own, playlist: `own-${count}` }) ?? []
      expect(schedule).toHaveLength(count + 1)
      expect(schedule.every(({ priority }, place) => place === count || priority < count)).toBe(true)
    }
    expect(withEntryAbove(schedule, own)).toBeUndefined()
  })

  test('whatever is planned keeps its order among itself', () => {
    const entries = fc.array(
      fc.record({
        playlist: fc.constantFrom('a', 'b'),
        days: fc.subarray([...weekdays], { minLength: 1 }),
        priority: fc.integer({ min: 0, max: 9 }),
        interrupt: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(entries, (planned) => {
        const schedule = withEntryAbove(planned, own)
        if (!schedule) return
        const order = (all: readonly ScheduleEntry[]) =>
          planned.map((_, one) =>
            planned.map((_, other) => Math.sign((all[one]?.priority ?? 0) - (all[other]?.priority ?? 0))),
          )
        expect(order(schedule)).toEqual(order(planned))
        for (const entry of schedule.slice(0, -1)) {
          const meets = mayMeet(entry, own)
          if (meets && !entry.interrupt) expect(entry.priority).toBeLessThan(priorityOf(schedule, 'own'))
          if (meets) expect(entry.priority).not.toBe(priorityOf(schedule, 'own'))
        }
      }),
    )
  })
})
