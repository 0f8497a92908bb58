import { expect, test } from 'vitest'
import { liesOver } from './lies-over.ts'

const player = { x: 0, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number, width = 1320, height = 900) => ({ x, y, width, height })

test.each([
  ['in the middle of it', at(300, 90)],
  ['larger than it', at(-100, -100, 3000, 2000)],
  ['with its left edge only', at(1920 - 11, 0)],
  ['with its right edge only', at(-1320 + 11, 0)],
  ['with its upper edge only', at(300, 1080 - 11)],
  ['with its lower edge only', at(300, -900 + 11)],
])('P2: a window lies over another one %s, whichever of the two is asked about', (_, window) => {
  expect(liesOver(window, player)).toBe(true)
  expect(liesOver(player, window)).toBe(true)
})

test.each([
  ['right of it', at(1920, 0)],
  ['left of it', at(-1320, 0)],
  ['above it', at(0, -900)],
  ['below it', at(0, 1080)],
  ['filling the next display, with a border of 8 that nobody sees', at(1920 - 8, -8, 1936, 1096)],
])('P2: a window lies beside another one: %s', (_, window) => {
  expect(liesOver(window, player)).toBe(false)
  expect(liesOver(player, window)).toBe(false)
})
