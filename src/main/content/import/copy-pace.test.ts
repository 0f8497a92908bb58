import { expect, test } from 'vitest'
import { type CopyPace, secondsLeft, withCopied } from './copy-pace.ts'

/** A copy of so many bytes each second, told four times a second. */
function paceOf(...bytesASecond: readonly number[]): { readonly pace: CopyPace; readonly now: number } {
  let [pace, bytes, now]: [CopyPace, number, number] = [[], 0, 0]
  pace = withCopied(pace, 0, 0)
  for (const each of bytesASecond)
    for (let quarter = 0; quarter < 4; quarter++) {
      bytes += each / 4
      now += 250
      pace = withCopied(pace, bytes, now)
    }
  return { pace, now }
}

test('how long a copy will take is told from how it went of late', () => {
  const steady = paceOf(...Array(20).fill(100))
  expect(secondsLeft(steady.pace, 3_000, steady.now)).toBe(10)
  const slower = paceOf(...Array(20).fill(1_000), ...Array(10).fill(100))
  expect(secondsLeft(slower.pace, 22_000, slower.now)).toBe(10)
})

test('nothing is told before three seconds', () => {
  const { pace, now } = paceOf(100, 100)
  expect(secondsLeft(pace, 1_000, now)).toBeNull()
  expect(secondsLeft([], 1_000, 0)).toBeNull()
})

test('where nothing arrives the time grows, and then nothing is told', () => {
  const { pace, now } = paceOf(...Array(10).fill(100))
  expect(secondsLeft(pace, 2_000, now + 5_000)).toBe(20)
  expect(secondsLeft(pace, 2_000, now + 60_000)).toBeNull()
})

test('no more of the past is kept than is looked at', () => {
  expect(paceOf(...Array(500).fill(100)).pace.length).toBeLessThan(50)
})
