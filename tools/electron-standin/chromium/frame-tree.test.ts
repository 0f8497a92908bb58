import { describe, expect, test } from 'vitest'
import { createAddresses } from '../scheme/addresses.ts'
import type { Protocol } from './devtools.ts'
import { createFrameSurfaces } from './frame-surfaces.ts'
import { createFrameTree } from './frame-tree.ts'

const context = (id: number, frameId: string): Protocol.Runtime.ExecutionContextDescription => ({
  id,
  origin: 'http://item.localhost:1',
  name: '',
  uniqueId: `${frameId} ${id}`,
  auxData: { frameId },
})

describe('where scripts run', () => {
  test('a place that is gone is forgotten, alone, with its page, or with its process', () => {
    const tree = createFrameTree(createAddresses(), 'main')
    const place = (sessionId: string, contextId: number) => tree.frameOf({ sessionId, contextId })?.id
    tree.contextCreated('page', context(1, 'main'))
    tree.contextCreated('page', context(2, 'item'))
    tree.contextCreated('other', context(1, 'other'))
    expect([place('page', 1), place('page', 2), place('other', 1)]).toEqual(['main', 'item', 'other'])

    tree.contextDestroyed({ sessionId: 'page', contextId: 2 })
    expect([place('page', 1), place('page', 2), place('other', 1)]).toEqual(['main', undefined, 'other'])

    tree.contextsCleared('other')
    expect([place('page', 1), place('other', 1)]).toEqual(['main', undefined])
  })

  test('a frame is forgotten with the process that it had to itself, and stays where it moved into another one', () => {
    const tree = createFrameTree(createAddresses(), 'main')
    tree.contextCreated('page', context(1, 'main'))
    for (const [session, frame] of [
      ['one', 'item'],
      ['two', 'moved'],
    ] as const)
      tree.contextCreated(session, context(1, frame))
    const surfaces = createFrameSurfaces(createAddresses(), {
      contentsId: 1,
      url: () => '',
      isEnded: () => false,
      isThere: (id) => tree.frame(id) !== undefined,
    })
    const item = surfaces.surfaceOf(tree.frame('item'))
    expect(surfaces.surfaceOf(tree.frame('item'))).toBe(item)

    tree.processGone('one', 'item')
    tree.contextCreated('page', context(2, 'moved'))
    tree.processGone('two', 'moved')
    expect([tree.frame('item'), tree.frame('moved')?.id, tree.frame('main')?.id]).toEqual([undefined, 'moved', 'main'])
    expect(item?.isDestroyed()).toBe(true)
  })
})
