import { expect, test } from 'vitest'
import type { Stretch } from '../measuring/screen-tap.ts'
import { standstill } from './standstill.ts'

/** Stretches of these lengths, one after the other. */
function screen(...lengths: readonly number[]): Stretch[] {
  let at = 0
  return lengths.map((length) => {
    at += length
    return { at: at - length, until: at, points: [] }
  })
}

test('a picture that goes on as before did not stand still', () => {
  expect(standstill(screen(17, 30, 17, 17, 17, 29, 17), 70)).toEqual({ before: 30, after: 0 })
})

test('it stands still from the kill until it moves as before, whatever frame came in between', () => {
  expect(standstill(screen(17, 30, 17, 400, 17, 250, 17, 17), 70)).toEqual({ before: 30, after: 661 })
})

test('a screen on which nothing moved before proves nothing', () => {
  expect(() => standstill(screen(5_000, 17), 134)).toThrow('did not move')
})

test('what began to stand before the kill counts from the kill', () => {
  expect(standstill(screen(17, 17, 500, 17), 134)).toEqual({ before: 17, after: 400 })
})

test('a hiccup after a second of moving is none of it', () => {
  const second = Array.from({ length: 60 }, () => 17)
  expect(standstill(screen(17, 30, 17, 400, ...second, 60, 17), 70)).toEqual({ before: 30, after: 394 })
})

test('a picture that stands until nobody looks any more never came back, however long that was', () => {
  expect(standstill(screen(17, 30, 17, 5_000), 70)).toEqual({ before: 30, after: null })
  expect(standstill(screen(17, 30, 17, 400, 17, 5_000), 70)).toEqual({ before: 30, after: null })
  const second = Array.from({ length: 60 }, () => 17)
  expect(standstill(screen(17, 30, 17, 400, ...second, 60), 70)).toEqual({ before: 30, after: 394 })
})
