import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { keepSeenTime } from './seen-time.node.ts'

const hour = 3_600_000
const built = Date.parse('2026-01-01T00:00:00Z')
let directory = ''
const file = (): string => join(directory, 'clock-seen')
const sourceDate = (): string => join(directory, 'source-date')

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'seen-'))
  writeFileSync(sourceDate(), '2026-01-01T00:00:00Z\n')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

function open(start: string) {
  let shift = 0
  const manual = manualClock(new Date(start))
  const clock = { ...manual, now: () => new Date(manual.now().getTime() + shift) }
  const seen = keepSeenTime(directory, sourceDate(), clock)
  const jump = (milliseconds: number): void => {
    shift += milliseconds
  }
  return { clock, seen, jump }
}
const latest = ({ seen }: ReturnType<typeof open>): string => new Date(seen.latest()).toISOString()

describe('the latest time that was seen', () => {
  test('is the day of the build at first, and then each full hour, for the next start too', () => {
    const first = open('2026-03-01T10:20:00Z')
    expect(first.seen.latest()).toBe(built)
    first.clock.advance(hour)
    expect(latest(first)).toBe('2026-03-01T11:00:00.000Z')
    first.clock.advance(3 * hour)
    expect(readFileSync(file(), 'utf8')).toBe('2026-03-01T14:00:00.000Z\n')
    first.seen.dispose()
    expect(first.clock.waiting()).toBe(0)
    expect(latest(open('1970-01-01T00:00:00Z'))).toBe('2026-03-01T14:00:00.000Z')
  })
  test('a wrong date that is put right within the hour leaves nothing', () => {
    const { clock, seen, jump } = open('2026-03-01T10:20:00Z')
    clock.advance(hour / 2)
    jump(10 * 365 * 24 * hour)
    clock.advance(hour)
    jump(-10 * 365 * 24 * hour)
    clock.advance(hour)
    expect(seen.latest()).toBe(built)
    clock.advance(hour)
    expect(latest({ clock, seen, jump })).toBe('2026-03-01T13:00:00.000Z')
  })
  test('is not the time of a start, which is what Electron calls the time of a file in its archive', () => {
    const wrong = new Date('2036-03-01T10:20:00Z')
    utimesSync(sourceDate(), wrong, wrong)
    expect(open(wrong.toISOString()).seen.latest()).toBe(built)
  })
  test('goes never back, whatever the clock', () => {
    const { clock, seen, jump } = open('2026-03-01T10:20:00Z')
    clock.advance(2 * hour)
    jump(-300 * 24 * hour)
    clock.advance(5 * hour)
    expect(latest({ clock, seen, jump })).toBe('2026-03-01T12:00:00.000Z')
  })
  test('what cannot be read counts as nothing, and what cannot be written is known all the same', () => {
    writeFileSync(file(), 'yesterday')
    expect(open('2026-03-01T10:20:00Z').seen.latest()).toBe(built)
    rmSync(directory, { recursive: true })
    const gone = open('2026-03-01T10:20:00Z')
    expect(gone.seen.latest()).toBe(0)
    gone.clock.advance(hour)
    expect(latest(gone)).toBe('2026-03-01T11:00:00.000Z')
  })
  test('the file holds a full hour and nothing else', () => {
    open('2026-03-01T10:20:31Z').clock.advance(hour)
    expect(readdirSync(directory).toSorted()).toEqual(['clock-seen', 'source-date'])
    expect(readFileSync(file(), 'utf8')).toBe('2026-03-01T11:00:00.000Z\n')
  })
})
