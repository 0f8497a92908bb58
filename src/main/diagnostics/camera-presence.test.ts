import { expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { watchCameraPresence } from './camera-presence.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('follows the devices of the system', async () => {
  const clock = manualClock()
  let devices: string[] = []
  let changes = 0
  const presence = watchCameraPresence(
    clock,
    async () => devices,
    () => '',
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
    () => '',
    () => undefined,
  )
  await settle()
  expect(presence.present()).toBe(true)
  presence.missing()
  expect(presence.present()).toBe(false)
})

test('a chosen camera that is not there is not asked for again until devices or choice are others', async () => {
  const clock = manualClock()
  let devices = ['/dev/video0']
  let chosen = 'Shelf'
  const presence = watchCameraPresence(
    clock,
    async () => devices,
    () => chosen,
    () => undefined,
  )
  const later = async (): Promise<boolean> => {
    clock.advance(5_000)
    await settle()
    return presence.present()
  }
  await settle()
  presence.missing()
  expect(await later()).toBe(false)
  expect(await later()).toBe(false)
  devices = ['/dev/video0', '/dev/video2']
  expect(await later()).toBe(true)
  presence.missing()
  await settle()
  expect(await later()).toBe(false)
  chosen = ''
  expect(await later()).toBe(true)
  presence.missing()
  devices = []
  await settle()
  expect(await later()).toBe(false)
  devices = ['/dev/video0']
  expect(await later()).toBe(true)
})

test('where the system does not say, another choice is tried', async () => {
  const clock = manualClock()
  let chosen = 'Shelf'
  const presence = watchCameraPresence(
    clock,
    async () => undefined,
    () => chosen,
    () => undefined,
  )
  await settle()
  presence.missing()
  clock.advance(5_000)
  await settle()
  expect(presence.present()).toBe(false)
  chosen = 'Door'
  clock.advance(5_000)
  await settle()
  expect(presence.present()).toBe(true)
})

test('a camera that was out of reach is tried again after ten minutes, with the same devices', async () => {
  const clock = manualClock()
  const presence = watchCameraPresence(
    clock,
    async () => ['/dev/video0'],
    () => 'Shelf',
    () => undefined,
  )
  await settle()
  presence.missing()
  const after = async (seconds: number): Promise<boolean> => {
    for (let passed = 0; passed < seconds; passed += 5) {
      clock.advance(5_000)
      await settle()
    }
    return presence.present()
  }
  expect(await after(590)).toBe(false)
  expect(await after(15)).toBe(true)
})
