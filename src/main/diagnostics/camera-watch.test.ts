import { expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { type CameraSighting, watchCameras } from './camera-watch.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

function rehearse() {
  const clock = manualClock()
  const world = {
    expected: false,
    seen: { sight: 'watching', processes: [] } as CameraSighting,
    held: 0,
    changes: 0,
    looks: 0,
  }
  const errors: unknown[] = []
  const watch = watchCameras({
    clock,
    async look() {
      world.looks += 1
      return world.seen
    },
    expected: () => world.expected,
    held: () => world.held++,
    changed: () => world.changes++,
    unexpected: (error) => errors.push(error),
  })
  const second = async () => {
    clock.advance(1_000)
    await settle()
  }
  /** A whole second, and the second look at what was found then. */
  const secondAndAgain = async () => {
    await second()
    clock.advance(500)
    await settle()
  }
  return { world, watch, second, secondAndAgain, errors }
}

test('P1: a camera that is held outside of a session is told; control: in a session it is not', async () => {
  const { world, secondAndAgain } = rehearse()
  await settle()
  world.expected = true
  world.seen = { sight: 'watching', processes: [7] }
  await secondAndAgain()
  expect(world.held).toBe(0)
  world.expected = false
  await secondAndAgain()
  expect(world.held).toBe(1)
})

test('what the engine opens for a moment, to read what it is, is not told; control: what stays open is', async () => {
  const { world, second, secondAndAgain } = rehearse()
  await settle()
  const nobody = { sight: 'watching', processes: [] } as const
  world.seen = { sight: 'watching', processes: [7] }
  await second()
  world.seen = nobody
  await secondAndAgain()
  expect(world.held).toBe(0)
  world.seen = { sight: 'watching', processes: [7] }
  await second()
  world.seen = { sight: 'watching', processes: [8] }
  await second()
  expect(world.held, 'another one').toBe(0)
  await second()
  expect(world.held).toBe(1)
})

test('what was read while a session began or ended is told of neither', async () => {
  const { world, second, secondAndAgain } = rehearse()
  await settle()
  world.seen = { sight: 'watching', processes: [7] }
  const beginning = second()
  world.expected = true
  await beginning
  expect(world.held).toBe(0)
  const ending = second()
  world.expected = false
  await ending
  expect(world.held).toBe(0)
  await secondAndAgain()
  expect(world.held).toBe(1)
})

test('says how far it sees, and goes on after a look that failed', async () => {
  const { world, watch, second, errors } = rehearse()
  expect(watch.sight()).toBe('cannot-see')
  await settle()
  expect(watch.sight()).toBe('watching')
  Object.defineProperty(world, 'seen', {
    get: () => {
      throw new Error('unreadable')
    },
    configurable: true,
  })
  await second()
  expect(errors).toHaveLength(1)
  Object.defineProperty(world, 'seen', { value: { sight: 'partly', processes: [] } })
  await second()
  expect(watch.sight()).toBe('partly')
  watch.dispose()
  Object.defineProperty(world, 'seen', { value: { sight: 'watching', processes: [1] } })
  await second()
  await second()
  expect(watch.sight()).toBe('partly')
  expect(world.held).toBe(0)
})

test('looks once a second, and no more once it is disposed of', async () => {
  const { world, watch, second } = rehearse()
  await settle()
  await second()
  expect(world.looks).toBe(2)
  watch.dispose()
  await second()
  expect(world.looks).toBe(2)
})
