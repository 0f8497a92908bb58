import { expect, test } from 'vitest'
import { manualClock } from '../base/manual-clock.ts'
import { watchCameraPresence } from './camera-presence.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('follows the devices of the system', async () => {
  const clock = manualClock()
  let devices: string[] = []
  let changes = 0
  const presence = watchCameraPresence(
    clock,
    async () => devices,
    () => changes++,
  )
  await settle()
  expect(presence.present()).toBe(false)
  devices = ['/dev/video0']
  clock.advance(5_000)
  await settle()
  expect(presence.present()).toBe(true)
  expect(changes).toBe(2)
  presence.dispose()
  devices = []
  clock.advance(60_000)
  await settle()
  expect(presence.present()).toBe(true)
})

test('where the system does not say, there is a camera until opening one failed', async () => {
  const presence = watchCameraPresence(
    manualClock(),
    async () => undefined,
    () => undefined,
  )
  await settle()
  expect(presence.present()).toBe(true)
  presence.missing()
  expect(presence.present()).toBe(false)
})
