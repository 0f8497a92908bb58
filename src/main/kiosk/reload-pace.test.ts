import { expect, test } from 'vitest'
import { reloadDelay } from './reload-pace.ts'

test('the first reload is at once, later ones wait longer, up to half a minute', () => {
  const gone: number[] = []
  const delays: number[] = []
  for (let at = 0; at < 10_000; at += 1_000) {
    gone.push(at)
    delays.push(reloadDelay(gone, at))
  }
  expect(delays).toEqual([0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  expect(reloadDelay(gone, 10_000_000)).toBe(0)
})
