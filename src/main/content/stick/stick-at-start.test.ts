import { describe, expect, test } from 'vitest'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { manualClock } from '../../base/time/manual-clock.ts'
import { activated, pass, refused, stick, watch, withFreshWorld, world } from './stick-world.fixture.ts'

withFreshWorld()

describe('a stick that stays in when the player starts anew', () => {
  async function startAnew(): Promise<void> {
    const first = await watch()
    await pass(3_000)
    first.dispose()
    // To the system it is another one after a start of the whole machine.
    world.mounts = world.mounts.map((mount) => stick({ ...mount, identity: '31 8:17' }))
    world.clock = manualClock()
    await watch()
  }

  test.each<[string, ImportEnding]>([
    ['taken', activated],
    ['there already', refused('already-active')],
    ['refused', refused('signature-missing')],
  ])('brings nothing that was %s before: what staff showed since then stays', async (_, before) => {
    world.mounts = [stick()]
    world.ending = before
    await startAnew()
    await pass(60_000)
    expect(world.taken).toHaveLength(1)
  })
  test('brings what changed since then', async () => {
    world.mounts = [stick()]
    await startAnew()
    if (world.content) world.content = { ...world.content, stamp: '2' }
    await pass(3_000)
    expect(world.taken).toHaveLength(2)
  })
  test.each<[string, ImportEnding]>([
    ['not taken through no fault of its own', refused('no-space')],
    ['called off', { kind: 'aborted' }],
    ['copied badly: once more, it looks the same', refused('asset-corrupt')],
    ['copied in part', refused('asset-missing')],
    ['copied badly as a whole', refused('archive-invalid')],
  ])('brings what was %s', async (_, before) => {
    world.mounts = [stick()]
    world.ending = before
    await startAnew()
    await pass(3_000)
    expect(world.taken).toHaveLength(2)
  })
  test('brings none of several packages where the newest was copied badly', async () => {
    world.mounts = [stick()]
    world.content = { paths: ['/media/ONE/a.askfirst', '/media/ONE/b.askfirst'], loose: false, stamp: '1' }
    world.ending = refused('asset-corrupt')
    await startAnew()
    await pass(3_000)
    expect(world.taken).toHaveLength(1)
  })
  test('is taken when somebody pulls it and puts it in again', async () => {
    world.mounts = [stick()]
    await startAnew()
    await pass(3_000)
    world.mounts = []
    await pass(1_000)
    world.mounts = [stick({ identity: '32 8:17' })]
    await pass(3_000)
    expect(world.taken).toHaveLength(2)
  })
  test('is known even if the system takes a while to mount it, and no longer', async () => {
    world.mounts = [stick()]
    const first = await watch()
    await pass(3_000)
    // The system shuts down: it unmounts, and then ends the player.
    world.mounts = []
    await pass(3_000)
    first.dispose()
    world.clock = manualClock()
    await watch()
    await pass(20_000)
    world.mounts = [stick({ identity: '31 8:17' })]
    await pass(10_000)
    expect(world.taken).toHaveLength(1)
    world.mounts = []
    await pass(20_000)
    expect(world.kept).toEqual([])
    world.mounts = [stick({ identity: '32 8:17' })]
    await pass(3_000)
    expect(world.taken).toHaveLength(2)
  })
  test('is new where it comes only long after the start', async () => {
    world.mounts = [stick()]
    const first = await watch()
    await pass(3_000)
    first.dispose()
    world.mounts = []
    world.clock = manualClock()
    await watch()
    await pass(40_000)
    world.mounts = [stick({ identity: '31 8:17' })]
    await pass(3_000)
    expect(world.taken).toHaveLength(2)
  })
  test('is new where it was out while the player ran', async () => {
    world.mounts = [stick()]
    const first = await watch()
    await pass(3_000)
    world.mounts = []
    await pass(20_000)
    first.dispose()
    world.clock = manualClock()
    world.mounts = [stick({ identity: '31 8:17' })]
    await watch()
    await pass(3_000)
    expect(world.taken).toHaveLength(2)
  })
})
