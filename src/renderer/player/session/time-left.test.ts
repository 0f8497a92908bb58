import { expect, test } from 'vitest'
import type { SessionView } from '../../../contract/session.ts'
import { timeInDigits } from '../../ui/formats.ts'
import { type AgreedTime, agreedTime, toldSeconds } from './time-left.ts'

const appearance = { language: 'en', contrast: 'normal', textSize: 'normal', position: 'normal' } as const
const nonce = '0'.repeat(32)
const sheet = { nonce, setUp: false, camera: true, offerAgeBand: false, limitSeconds: 180, shopName: '', contact: '' }
const asking: SessionView = { state: 'asking', appearance, sheet: { ...sheet, interests: [] }, moreTime: false }
const starting: SessionView = { state: 'starting', appearance, sign: nonce }
const paused: SessionView = { state: 'paused', appearance, nonce, doubt: 'lost', closed: true }
const ending: SessionView = { state: 'ending', appearance }
const watching = (endsSoon: boolean): SessionView => {
  return { state: 'watching', appearance, sign: nonce, words: {}, used: [], everyone: false, endsSoon }
}

/** What is told after these views, each with its moment in seconds. */
function told(...moments: readonly (readonly [number, SessionView])[]): (number | null)[] {
  let time: AgreedTime | null = null
  let before: SessionView | undefined
  return moments.map(([second, view]) => {
    time = agreedTime(time, before, view, second * 1_000)
    before = view
    return time && toldSeconds(time, second * 1_000)
  })
}

test('the time left begins with the yes, runs through a pause, and ends with the session', () => {
  expect(
    told([0, asking], [5, starting], [8, watching(false)], [65, paused], [75, starting], [76, watching(false)]),
  ).toEqual([null, 180, 180, 120, 110, 110])
  expect(told([0, asking], [5, starting], [50, ending], [51, asking], [60, starting])).toEqual([
    null,
    180,
    null,
    null,
    180,
  ])
})

test('it is told in tens of seconds until the warning, then in seconds, and never below none', () => {
  const time = { from: 0, seconds: 30 }
  expect([0, 1, 9, 10, 11, 29.5, 30, 45].map((second) => toldSeconds(time, second * 1_000))).toEqual([
    30, 30, 30, 20, 19, 1, 0, 0,
  ])
  expect([180, 170, 60, 9].map(timeInDigits)).toEqual(['3:00', '2:50', '1:00', '0:09'])
})

test('the warning sets it right: main ends the time by its own clock', () => {
  expect(
    told([0, asking], [1, starting], [160, watching(false)], [164, watching(true)], [166, watching(true)]),
  ).toEqual([null, 180, 30, 20, 18])
})

test('a warning that began in a pause, or was seen before it, sets nothing', () => {
  expect(
    told(
      [0, asking],
      [0, starting],
      [155, watching(false)],
      [158, paused],
      [167, starting],
      [170, watching(true)],
      [180, watching(true)],
    ),
  ).toEqual([null, 180, 30, 30, 13, 10, 0])
  expect(
    told([0, asking], [0, starting], [160, watching(true)], [165, paused], [172, starting], [174, watching(true)]),
  ).toEqual([null, 180, 20, 15, 8, 6])
})

test('nothing is told where nobody saw it begin', () => {
  expect(told([0, watching(false)], [1, watching(true)])).toEqual([null, null])
})
