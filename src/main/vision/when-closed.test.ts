import { expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { whenClosed } from './when-closed.ts'

function rehearse() {
  const clock = manualClock()
  const world = { open: true, looks: 0, ended: 0, closed: 0, failing: false }
  const errors: unknown[] = []
  const wait = whenClosed({
    clock,
    async isOpen() {
      world.looks++
      if (world.failing) throw new Error('unreadable')
      return world.open
    },
    endOpening: () => world.ended++,
    closed: () => world.closed++,
    unexpected: (error) => errors.push(error),
  })
  /** Lets time pass in steps that every look fits into. */
  const pass = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += 20) {
      await new Promise(setImmediate)
      clock.advance(20)
    }
    await new Promise(setImmediate)
  }
  return { world, errors, wait, pass }
}

test('P15: it is told once nothing is open any more, and not before', async () => {
  const { world, wait, pass } = rehearse()
  wait()
  await pass(400)
  expect(world.closed).toBe(0)
  world.open = false
  await pass(100)
  expect(world.closed).toBe(1)
  const { looks } = world
  await pass(400)
  expect(world, 'and nobody looks any more').toMatchObject({ closed: 1, looks })
})

test('P15: what may still be opening is ended for its time first, and asked again from then', async () => {
  const { world, wait, pass } = rehearse()
  world.open = false
  wait(500)
  await pass(400)
  expect(world.closed).toBe(0)
  expect(world.ended).toBeGreaterThan(5)
  wait(500)
  await pass(400)
  expect(world.closed).toBe(0)
  await pass(200)
  expect(world.closed).toBe(1)
})

test('what does not close is looked at in one wait, however often it is asked for, and seldom once it is late', async () => {
  const { world, wait, pass } = rehearse()
  wait()
  await pass(2_000)
  const alone = world.looks
  wait(500)
  wait()
  await pass(2_000)
  world.looks = 0
  await pass(10_000)
  expect(alone).toBeGreaterThan(20)
  expect(world.looks).toBeLessThan(12)
  world.open = false
  await pass(1_200)
  expect(world.closed).toBe(1)
})

test('after a look that failed it can be waited for anew', async () => {
  const { world, errors, wait, pass } = rehearse()
  world.failing = true
  wait()
  await pass(100)
  expect(errors).toHaveLength(1)
  Object.assign(world, { failing: false, open: false })
  wait()
  await pass(100)
  expect(world.closed).toBe(1)
})
