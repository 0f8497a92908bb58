import { expect, test } from '@playwright/test'
import { allowedInTransitions, growthOf, inShort } from './soak/growth.ts'
import { soakTransitions, type TransitionsSoak } from './soak/soak-transitions.ts'

/** The short form of `npm run soak`. */
test.describe.configure({ timeout: 240_000 })

/** Short items: two hundred of them take less than a minute. */
const lengths = [100, 150]

/** How much longer an item may be on: other tests run beside it. */
const patience = 20_000

/** What can be counted; whether memory grows shows after more items than these. */
const growing = ({ samples }: TransitionsSoak): string[] =>
  growthOf(samples, inShort(allowedInTransitions))
    .filter(({ measure, grows }) => grows && measure !== 'memory')
    .map(({ measure }) => measure)

test('two hundred items in a row, a new package and a session in between: none is left out, nothing is left behind', async () => {
  const soak = await soakTransitions({ transitions: 200, every: 15, disturbEvery: 120, lengths, patience })
  expect(soak.missed).toEqual([])
  expect(soak).toMatchObject({ imports: 1, sessions: 2 })
  expect(growing(soak)).toEqual([])
})

test('control: a player that keeps files open with each item is found out', async () => {
  const besides = 'for (let file = 0; file < 20; file += 1) process.getBuiltinModule("node:fs").openSync("/dev/null")'
  const soak = await soakTransitions({ transitions: 32, every: 4, disturbEvery: 1_000, lengths, besides })
  expect(growing(soak)).toContain('handles')
})
