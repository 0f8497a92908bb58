import { expect, test } from 'vitest'
import { followProcessorShare } from './processor-share.ts'

/** Looks every ten seconds at processes that take these shares of a core from one look to the next; whether each look found one. */
function looksAt(...shares: readonly Readonly<Record<number, number>>[]): boolean[] {
  const follow = followProcessorShare()
  const taken = new Map<number, number>()
  return shares.map((share, look) => {
    const times = Object.entries(share).map(([pid, each]) => {
      taken.set(Number(pid), (taken.get(Number(pid)) ?? 0) + each * 10)
      return { pid: Number(pid), seconds: taken.get(Number(pid)) ?? 0 }
    })
    return follow.isTooMuch(times, 1_000 + look * 10_000)
  })
}

test('a process that takes nine tenths of a core is found after two such looks, and again after two more', () => {
  const hog = { 7: 0.9 }
  expect(looksAt(hog, hog, hog, hog, hog)).toEqual([false, false, true, false, true])
})

test('one that takes less, or much but once, is let be, and so are two that take much together', () => {
  const [calm, much] = [{ 7: 0.7 }, { 7: 1 }]
  expect(looksAt(calm, calm, calm, calm)).not.toContain(true)
  expect(looksAt(calm, much, calm, much, calm)).not.toContain(true)
  expect(looksAt(...Array(4).fill({ 7: 0.6, 8: 0.6 }))).not.toContain(true)
})

test('what one took before is not held against the next: each is a process of its own', () => {
  expect(looksAt({ 7: 1 }, { 7: 1 }, { 8: 1 }, { 9: 1 }, {}, { 7: 1 })).not.toContain(true)
})
