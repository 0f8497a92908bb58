import { expect, test } from 'vitest'
import type { VisionToMain } from '../contract/workers/vision.ts'
import { guardBorder } from './border.ts'
import { networkGlobals, removeNetworkGlobals } from './engine/network-globals.node.ts'

test('P5: nothing but a closed record is posted; a planted box throws, which ends the process', () => {
  const posted: VisionToMain[] = []
  const send = guardBorder((record) => posted.push(record))
  send({ type: 'words', words: { audience: 'one', distance: 'near' } })
  const planted: VisionToMain = Object.assign({ type: 'found', place: 'centre' } as const, { box: [1, 2, 3, 4] })
  const finer: VisionToMain = { type: 'words', words: Object.assign({ audience: 'one' } as const, { age: 43 }) }
  expect(() => send(planted)).toThrow()
  expect(() => send(finer)).toThrow()
  expect(posted).toEqual([{ type: 'words', words: { audience: 'one', distance: 'near' } }])
})

test('P3: what could reach the network is gone', () => {
  const scope = Object.defineProperties({}, Object.getOwnPropertyDescriptors(globalThis))
  expect('fetch' in scope && 'WebSocket' in scope).toBe(true)
  removeNetworkGlobals(scope)
  expect(networkGlobals.filter((name) => name in scope)).toEqual([])
})
