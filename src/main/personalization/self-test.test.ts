import { expect, test } from 'vitest'
import { createSelfTest, type SelfTestTrial, trial } from './self-test.ts'

const isOne = (part: number) => part === 1
const kept = trial('records', 'P5', isOne, 1, [2])

function rehearse(...trials: SelfTestTrial[]) {
  const errors: unknown[] = []
  const selfTest = createSelfTest({
    now: () => new Date('2026-01-05T10:00:00Z'),
    trials,
    changed: () => undefined,
    unexpected: (error) => errors.push(error),
  })
  return { selfTest, errors }
}

test('P16: nobody is asked before every check has run', async () => {
  const { selfTest } = rehearse(kept)
  expect(selfTest.kept()).toBe(false)
  const run = selfTest.run()
  expect(selfTest.running()).toBe(true)
  expect([selfTest.kept(), selfTest.told()]).toEqual([false, 'not-yet'])
  await run
  expect(selfTest.running()).toBe(false)
  expect([selfTest.kept(), selfTest.told()]).toEqual([true, 'kept'])
})

test.each<[string, SelfTestTrial]>([
  ['a promise that does not hold', trial('network', 'P3', isOne, 2, [3])],
  ['a check that notices nothing', trial('network', 'P3', () => true, 1, [2])],
  ['a check that throws', trial('network', 'P3', () => Promise.reject(new Error('unreadable')), 1, [2])],
])('P16: %s keeps it from asking', async (_name, broken) => {
  const { selfTest } = rehearse(kept, broken)
  await selfTest.run()
  expect([selfTest.kept(), selfTest.told()]).toEqual([false, 'broken'])
  expect(selfTest.outcome()?.checks.map(({ check, result }) => [check, result])).toEqual([
    ['records', 'kept'],
    ['network', 'broken'],
  ])
})

test('P16: why a check could not be tried is told', async () => {
  const why = new Error('unreadable')
  const { selfTest, errors } = rehearse(
    trial('network', 'P3', () => Promise.reject(why), 1, [2]),
    kept,
  )
  await selfTest.run()
  expect(errors).toEqual([why])
})

test('P16: what came of a check that was left out this time keeps the time at which it was tried', async () => {
  let now = new Date('2026-01-05T10:00:00Z')
  const selfTest = createSelfTest({
    now: () => now,
    trials: [kept],
    changed: () => undefined,
    unexpected: () => undefined,
  })
  await selfTest.run([{ check: 'drawn-face', promise: 'P7', run: async () => 'kept' }])
  now = new Date('2026-03-05T03:12:00Z')
  await selfTest.run()
  expect(selfTest.outcome()).toMatchObject({
    at: '2026-03-05T03:12:00.000Z',
    checks: [
      { check: 'records', at: '2026-03-05T03:12:00.000Z' },
      { check: 'drawn-face', at: '2026-01-05T10:00:00.000Z' },
    ],
  })
})

test('what a system does not let us try keeps nobody from asking', async () => {
  const { selfTest } = rehearse(kept, { check: 'camera-watch', promise: 'P1', run: async () => 'not-tried' })
  await selfTest.run()
  expect(selfTest.kept()).toBe(true)
})

test('P16: what is tried on request only keeps it from asking, too', async () => {
  const { selfTest } = rehearse(kept)
  await selfTest.run()
  expect(selfTest.kept()).toBe(true)
  await selfTest.run([{ check: 'drawn-face', promise: 'P7', run: async () => 'broken' }])
  expect(selfTest.kept()).toBe(false)
})
