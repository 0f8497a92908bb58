import { describe, expect, test } from 'vitest'
import { pass, stick, watch, withFreshWorld, world } from './stick-world.fixture.ts'

withFreshWorld()

describe('a stick', () => {
  test('is found within three seconds, taken once, and gets its result', async () => {
    await watch()
    await pass(5_000)
    world.mounts = [stick(), stick({ folder: '/boot/efi', identity: '30 8:1' })]
    await pass(3_000)
    expect(world.taken).toMatchObject([{ origin: 'stick', name: 'a.askfirst', paths: ['/media/ONE/a.askfirst'] }])
    expect(world.results).toEqual(['/media/ONE'])
    await pass(60_000)
    expect(world.taken).toHaveLength(1)
  })
  test('is told to others too, whatever is on it, and so is that it is out', async () => {
    world.content = null
    world.mounts = [stick(), stick({ folder: '/boot/efi', identity: '30 8:1' })]
    await watch()
    await pass(2_000)
    expect(new Set(world.present)).toEqual(new Set(['/media/ONE']))
    world.mounts = []
    await pass(2_000)
    expect(world.present.at(-1)).toBe('')
    world.settings = { ...world.settings, sticks: false }
    world.mounts = [stick()]
    await pass(2_000)
    expect(world.present.at(-1)).toBe('')
  })
  test('is not taken while somebody copies onto it, and again when that changed it', async () => {
    world.mounts = [stick()]
    await watch()
    for (const stamp of ['2', '3', '4']) {
      if (world.content) world.content = { ...world.content, stamp }
      await pass(1_000)
    }
    expect(world.taken).toHaveLength(0)
    await pass(2_000)
    expect(world.taken).toHaveLength(1)
    if (world.content) world.content = { ...world.content, stamp: '5' }
    await pass(3_000)
    expect(world.taken).toHaveLength(2)
  })
  test('without anything for the player is left alone, and so are all where staff want none', async () => {
    world.content = null
    world.mounts = [stick()]
    await watch()
    await pass(5_000)
    world.content = { paths: ['/media/ONE/a.askfirst'], loose: false, stamp: '1' }
    world.settings = { ...world.settings, sticks: false }
    await pass(5_000)
    expect([world.taken, world.results]).toEqual([[], []])
  })
  test('that cannot be written to is taken all the same', async () => {
    world.mounts = [stick({ readOnly: true })]
    await watch()
    await pass(3_000)
    expect(world.taken).toHaveLength(1)
    expect(world.results).toEqual([])
  })
  test('is forgotten some seconds after it is out', async () => {
    world.mounts = [stick()]
    await watch()
    await pass(20_000)
    expect(world.forgotten).toBe(0)
    world.mounts = []
    await pass(3_000)
    expect(world.forgotten).toBe(0)
    await pass(6_000)
    expect(world.forgotten).toBe(1)
  })
  test('is forgotten some seconds after it is out where another one is in, and not when that one is taken out', async () => {
    const other = stick({ folder: '/media/TWO', identity: '97 8:33' })
    world.content = null
    world.mounts = [other]
    await watch()
    await pass(3_000)
    world.content = { paths: ['/media/ONE/a.askfirst'], loose: false, stamp: '1' }
    world.mounts = [stick()]
    await pass(4_000)
    expect(world.taken).toHaveLength(1)
    world.content = null
    world.mounts = [stick(), other]
    await pass(4_000)
    world.mounts = [stick()]
    await pass(20_000)
    expect(world.forgotten).toBe(0)
    world.mounts = [stick(), other]
    await pass(4_000)
    world.mounts = [other]
    await pass(9_000)
    expect(world.forgotten).toBe(1)
  })
  test('that nobody takes out is spoken of for ten minutes', async () => {
    world.mounts = [stick()]
    await watch()
    await pass(10 * 60_000)
    expect(world.forgotten).toBe(0)
    await pass(5_000)
    expect(world.forgotten).toBe(1)
  })
})

test('no look follows once it is ended', async () => {
  const watched = await watch()
  watched.dispose()
  await pass(3_000)
  expect(world.clock.waiting()).toBe(0)
})
