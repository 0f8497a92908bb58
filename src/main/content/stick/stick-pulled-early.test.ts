import { describe, expect, test } from 'vitest'
import type { PackageReason } from '../../../contract/reasons.ts'
import { activated, pass, refused, stick, watch, withFreshWorld, world } from './stick-world.fixture.ts'

withFreshWorld()

describe('a stick that is pulled too early', () => {
  test('is waited for, and goes on when it is back', async () => {
    world.mounts = [stick()]
    world.ending = refused('source-gone')
    world.stage = 'source-gone'
    await watch()
    await pass(3_000)
    world.mounts = []
    await pass(60_000)
    expect([world.results, world.forgotten]).toEqual([['/media/ONE'], 0])
    world.ending = activated
    world.stage = 'done'
    world.mounts = [stick({ identity: '97 8:17' })]
    await pass(3_000)
    expect(world.taken).toHaveLength(2)
    await pass(60_000)
    expect(world.forgotten).toBe(0)
  })
  test('goes on even if it was back before the next look', async () => {
    world.mounts = [stick()]
    world.ending = refused('source-gone')
    world.stage = 'source-gone'
    await watch()
    await pass(2_000)
    world.ending = activated
    await pass(4_000)
    expect(world.taken).toHaveLength(2)
    await pass(20_000)
    expect(world.taken).toHaveLength(2)
  })
  test('is not waited for for ever', async () => {
    world.mounts = [stick()]
    world.stage = 'source-gone'
    await watch()
    await pass(3_000)
    world.mounts = []
    await pass(3 * 60_000)
    expect(world.forgotten).toBe(1)
  })
  test('is known to be gone, whatever the reading failed with', async () => {
    world.mounts = [stick()]
    await watch()
    await pass(3_000)
    const isThere = async (reason: PackageReason, then: () => void = () => undefined): Promise<boolean> => {
      const asked = world.taken[0]?.isThere(reason)
      await pass(1_000)
      then()
      await pass(3_000)
      return (await asked) ?? false
    }
    expect(await isThere('signature-missing')).toBe(true)
    expect(await isThere('read-error')).toBe(true)
    // The system unmounts only after it noticed.
    expect(await isThere('read-error', () => (world.mounts = []))).toBe(false)
    expect(await isThere('asset-missing')).toBe(false)
  })
})
