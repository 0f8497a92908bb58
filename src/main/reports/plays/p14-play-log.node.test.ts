import { renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { itemNews, playDesk } from './play-log.fixture.ts'

const minute = 60_000
const today = '2026-01-05.jsonl'

type Sessions = readonly { readonly after: number; readonly length: number }[]

/** A day of an hour with these sessions, in minutes; gives every file as it lies there in the end. */
function dayWith(
  sessions: Sessions,
  look = (_: ReturnType<typeof playDesk>): void => undefined,
): Record<string, string> {
  const desk = playDesk()
  const log = desk.open()
  let place = 0
  const playFor = (milliseconds: number): void => {
    const end = desk.clock.monotonic() + milliseconds
    while (desk.clock.monotonic() < end) {
      log.follow(itemNews(['bread', 'wine', 'cheese'][place++ % 3] ?? ''))
      desk.clock.advance(Math.min(10_000, end - desk.clock.monotonic()))
    }
  }
  for (const { after, length } of sessions) {
    playFor(after * minute)
    log.sessionChanged(true)
    look(desk)
    desk.clock.advance(length * minute)
    log.sessionChanged(false)
    // The item that was on at the first touch is shown once more.
    place = Math.max(0, place - 1)
  }
  playFor(60 * minute - desk.clock.monotonic())
  log.dispose()
  const files = desk.files()
  desk.remove()
  return files
}

const someSessions: fc.Arbitrary<Sessions> = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 10 }), length: fc.integer({ min: 1, max: 5 }) }),
  { minLength: 1, maxLength: 3 },
)

describe('P14: the play log says nothing of when a session was, or how long', () => {
  test('P14: days with sessions are the same to the last byte, whenever they were, however long and however many', () => {
    const reference = dayWith([{ after: 1, length: 1 }])
    expect(reference[today]?.split('\n').length).toBe(5)
    fc.assert(
      fc.property(someSessions, (sessions) => {
        expect(dayWith(sessions)).toEqual(reference)
      }),
      { numRuns: 5 },
    )
  })

  test('P14: a session that follows a training without a gap is a touch all the same', () => {
    const desk = playDesk()
    const log = desk.open()
    log.follow(itemNews('bread'))
    desk.clock.advance(10_000)
    log.follow(itemNews('wine'))
    log.sessionChanged(true, true)
    desk.clock.advance(10_000)
    expect(JSON.stringify(desk.files()), 'control: a training alone is none').toContain('milliseconds')
    log.sessionChanged(true)
    desk.clock.advance(10_000)
    log.sessionChanged(true, true)
    log.sessionChanged(false)
    log.dispose()
    expect(desk.lines(today)).toMatchObject([{ kept: 'items' }, { item: 'bread' }, { item: 'wine' }])
    desk.remove()
  })

  test('P14: from the first touch on no time of the day is on the disk', () => {
    let looked = 0
    dayWith([{ after: 17, length: 2 }], (desk) => {
      looked++
      expect(Object.keys(desk.files())).toEqual([today])
      expect(desk.files()[today]).toMatch(/"kept":"items"/)
      expect(desk.files()[today]).not.toMatch(/T\d\d:|milliseconds/)
    })
    expect(looked).toBe(1)
  })

  test('P14: a session over midnight takes the times of both days, and a touch on an item from yesterday too', () => {
    const evening = new Date(2026, 0, 5, 23, 59)
    for (const [beforeTouch, length] of [
      [40_000, 2 * minute],
      [65_000, 0],
    ] as const) {
      const desk = playDesk(evening)
      const log = desk.open()
      log.follow(itemNews('bread'))
      desk.clock.advance(20_000)
      log.follow(itemNews('wine'))
      desk.clock.advance(beforeTouch - 20_000)
      log.sessionChanged(true)
      desk.clock.advance(length)
      log.sessionChanged(false)
      log.follow(itemNews('wine'))
      desk.clock.advance(10_000)
      log.dispose()
      const files = desk.files()
      expect(Object.keys(files)).toEqual([today, '2026-01-06.jsonl'])
      for (const text of Object.values(files)) expect(text).toMatch(/^\{"day":"[^"]*","kept":"items"\}/)
      desk.remove()
    }
  })

  test('P14: no day is sealed during a session: at which moment it is tells nothing of one at midnight', () => {
    const desk = playDesk(new Date(2026, 0, 5, 23, 59))
    const log = desk.open()
    log.follow(itemNews('bread'))
    log.sessionChanged(true)
    desk.clock.advance(3 * minute)
    expect(desk.lines(today).at(-1)).not.toHaveProperty('number')
    log.sessionChanged(false)
    log.follow(itemNews('wine'))
    desk.clock.advance(10_000)
    expect(desk.lines(today).at(-1)).toHaveProperty('number')
    log.dispose()
    desk.remove()
  })

  test('P14: not even the time of the file and its folder, nor that of its making, is that of the touch', async () => {
    const desk = playDesk()
    const log = desk.open()
    log.follow(itemNews('bread'))
    desk.clock.advance(minute)
    log.sessionChanged(true)
    const folder = join(desk.directory, 'plays')
    const made = (): bigint => statSync(join(folder, today), { bigint: true }).birthtimeNs
    /** The file system's own clock goes on in small steps, however fast ours does. */
    const madeAnew = async (): Promise<void> => {
      const before = made()
      await vi.waitFor(() => {
        desk.clock.advance(minute)
        expect(made()).toBeGreaterThan(before)
      })
    }
    await madeAnew()
    desk.clock.advance(minute)
    log.sessionChanged(false)
    await madeAnew()
    desk.clock.advance(30 * minute + 3_000)
    const before = made()
    await vi.waitFor(() => {
      writeFileSync(join(desk.directory, 'later'), '')
      expect(statSync(join(desk.directory, 'later'), { bigint: true }).mtimeNs).toBeGreaterThan(before)
    })
    log.dispose()
    expect(made(), 'the end makes it anew').toBeGreaterThan(before)
    for (const path of [join(folder, today), folder]) expect(statSync(path).mtime).toEqual(desk.clock.now())
    desk.remove()
  })

  test('P14: times that cannot be taken out at once are taken out when that can be done', () => {
    const desk = playDesk()
    const log = desk.open()
    log.follow(itemNews('bread'))
    desk.clock.advance(10_000)
    log.follow(itemNews('wine'))
    desk.clock.advance(5_000)
    const [folder, elsewhere] = [join(desk.directory, 'plays'), join(desk.directory, 'elsewhere')]
    renameSync(folder, elsewhere)
    log.sessionChanged(true)
    expect(desk.faults).toEqual(new Set(['plays-not-written']))
    renameSync(elsewhere, folder)
    expect(desk.files()[today], 'control').toMatch(/T\d\d:/)
    desk.clock.advance(5_000)
    expect(desk.faults).toEqual(new Set())
    expect(desk.files()[today]).not.toMatch(/T\d\d:/)
    expect(Object.keys(desk.files())).toEqual([today])
    log.dispose()
    desk.remove()
  })

  test('P14: a day on which the button was pressed keeps no times after a start with a clock that lost its time', () => {
    const desk = playDesk()
    const first = desk.open()
    first.follow(itemNews('bread'))
    desk.clock.advance(minute)
    first.sessionChanged(true)
    first.sessionChanged(false)
    first.dispose()
    Object.assign(desk.known, { time: false, ahead: -desk.clock.now().getTime() })
    const second = desk.open()
    second.follow(itemNews('wine'))
    desk.clock.advance(minute)
    Object.assign(desk.known, { time: true, ahead: 0 })
    second.follow(itemNews('cheese'))
    desk.clock.advance(minute)
    second.dispose()
    expect(desk.lines(today)).toMatchObject([{ kept: 'items' }, { item: 'bread' }, { item: 'cheese' }])
    expect(Object.keys(desk.files())).toEqual([today])
    desk.remove()
  })

  test('P14: a day on which the button was pressed keeps no times after a clock that ran ahead over midnight, and back', () => {
    const desk = playDesk()
    const log = desk.open()
    log.sessionChanged(true)
    log.sessionChanged(false)
    desk.known.ahead = 24 * 60 * minute
    log.follow(itemNews('bread'))
    desk.clock.advance(10_000)
    desk.known.ahead = 0
    log.follow(itemNews('wine'))
    desk.clock.advance(10_000)
    log.dispose()
    expect(desk.lines('2026-01-06.jsonl')[0], 'control').toMatchObject({ kept: 'every-play' })
    expect(desk.lines('2026-01-05-2.jsonl')).toMatchObject([{ kept: 'items' }, { item: 'wine' }])
    expect(Object.keys(desk.files())).toHaveLength(3)
    desk.remove()
  })

  test('P14: a touch while nobody knows which day it is takes the times of the day that is known next, and of no other', () => {
    const desk = playDesk(new Date(2026, 0, 5, 23, 58))
    desk.known.time = false
    const log = desk.open()
    log.sessionChanged(true)
    log.sessionChanged(false)
    desk.known.time = true
    log.follow(itemNews('bread'))
    desk.clock.advance(minute)
    expect(desk.lines(today)).toMatchObject([{ kept: 'items' }, { item: 'bread' }])
    desk.clock.advance(2 * minute)
    log.follow(itemNews('wine'))
    log.dispose()
    expect(desk.lines('2026-01-06.jsonl')[0]).toMatchObject({ kept: 'every-play' })
    desk.remove()
  })

  test('P14: the next day is whole again', () => {
    const desk = playDesk(new Date(2026, 0, 5, 23, 59))
    const log = desk.open()
    log.sessionChanged(true)
    log.sessionChanged(false)
    desk.clock.advance(2 * minute)
    log.follow(itemNews('bread'))
    log.dispose()
    expect(desk.lines('2026-01-06.jsonl')).toMatchObject([{ kept: 'every-play' }, { item: 'bread', ending: 'ended' }])
    desk.remove()
  })

  test('P14: control: without a session the times are there, and their gaps would tell', () => {
    const none = dayWith([])
    expect(none[today]?.split('\n').length).toBe(362)
    expect(none[today]).toMatch(/T\d\d:/)
  })
})
