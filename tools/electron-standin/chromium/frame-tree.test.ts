import { describe, expect, test } from 'vitest'
import { createAddresses } from '../scheme/addresses.ts'
import type { Protocol } from './devtools.ts'
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
})
