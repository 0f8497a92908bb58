import { expect, test } from 'vitest'
import { typedTime } from './typed-time.ts'

test.each([
  ['8', '08:00'],
  ['8:30', '08:30'],
  ['8.30 Uhr', '08:30'],
  ['0830', '08:30'],
  ['830', '08:30'],
  ['24:00', '00:00'],
  ['24:01', undefined],
  ['12:60', undefined],
  ['noon', undefined],
  ['', undefined],
])('%s is %s', (typed, time) => {
  expect(typedTime(typed)).toBe(time)
})
