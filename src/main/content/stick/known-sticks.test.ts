import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createKnownSticks, stickId } from './known-sticks.ts'
import type { Mount } from './mount.ts'

const stick = (folder: string, identity = '1'): Mount => ({
  folder,
  identity,
  fileSystem: 'vfat',
  removable: null,
  readOnly: false,
})

function bench() {
  const waiting = new Map<string, (bytes: number | null) => void>()
  let changes = 0
  const sticks = createKnownSticks(
    (mount) => new Promise((resolve) => waiting.set(stickId(mount), resolve)),
    () => {
      changes++
    },
  )
  const tell = async (mount: Mount, bytes: number | null): Promise<void> => {
    waiting.get(stickId(mount))?.(bytes)
    await setImmediate()
  }
  return { sticks, tell, changes: () => changes }
}

describe('the sticks that are in', () => {
  test('are told at once, and their room when it is known', async () => {
    const { sticks, tell, changes } = bench()
    const one = stick('/media/shop/ONE')
    sticks.present([one])
    const told = { id: '1 /media/shop/ONE', name: 'ONE', readOnly: false, freeBytes: null }
    expect([sticks.view(), changes()]).toEqual([[told], 1])
    await tell(one, 5)
    expect([sticks.view(), changes()]).toEqual([[{ ...told, freeBytes: 5 }], 2])
  })

  test('are not told again at a look that finds the same', async () => {
    const { sticks, tell, changes } = bench()
    const one = stick('/media/shop/ONE')
    sticks.present([one])
    await tell(one, 5)
    sticks.present([{ ...one }])
    expect([sticks.view()[0]?.freeBytes, changes()]).toEqual([5, 2])
  })

  test('one that comes in again at the same place is another, and says nothing of the room on the one before', async () => {
    const { sticks, tell } = bench()
    const [before, after] = [stick('/media/shop/ONE', '1'), stick('/media/shop/ONE', '2')]
    sticks.present([before])
    sticks.present([after])
    await tell(before, 5)
    expect(sticks.view()).toMatchObject([{ id: stickId(after), freeBytes: null }])
    expect([sticks.byId(stickId(before)), sticks.byId(stickId(after))]).toEqual([undefined, after])
  })

  test('have a name that can be shown, a drive of Windows its own', () => {
    const { sticks } = bench()
    sticks.present([stick('/media/shop/a\u0007b/'), stick('E:\\')])
    expect(sticks.view().map(({ name }) => name)).toEqual(['a\\u0007b', 'E:\\'])
  })
})
