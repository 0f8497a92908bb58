import { describe, expect, test } from 'vitest'
import type { Account } from '../../e2e/scenes/expectation.ts'
import { describeScene } from '../../e2e/scenes/scene.ts'
import { type SceneName, sceneRecord } from '../../e2e/scenes/scene-list.ts'
import type { Words } from '../../src/contract/signals.ts'
import { delaysOf } from './delays.ts'

const words: Words = { audience: 'one', attention: 'looking', dwell: 'arriving', distance: 'near', ageBand: 'unknown' }

function delays(name: SceneName, account: Partial<Account>) {
  const scene = describeScene(name, 101, 'held-out', 'clip')
  const whole: Account = { found: 0.3, words: [{ at: 2.5, words }], doubt: undefined, ...account }
  return delaysOf(whole, scene, sceneRecord(name))
}

describe('how soon a change of the scene is decided', () => {
  test('is counted from the turn of the head to the word that says so', () => {
    const [turn] = delays('turns-away', { words: [{ at: 2.5, words }] })
    expect(turn, 'never said').toEqual({ kind: 'word', seconds: null })
    const away = { ...words, attention: 'away' } as const
    const [soon] = delays('turns-away', { words: [2.5, 7].map((at) => ({ at, words: at < 7 ? words : away })) })
    const [late] = delays('turns-away', { words: [2.5, 8].map((at) => ({ at, words: at < 8 ? words : away })) })
    expect((late?.seconds ?? 0) - (soon?.seconds ?? 0)).toBeCloseTo(1)
  })
  test('and from whoever comes or goes to the doubt', () => {
    for (const name of ['leaves', 'second-beside', 'swap'] as const) {
      const [never] = delays(name, {})
      expect(never, name).toEqual({ kind: 'doubt', seconds: null })
      const [doubt] = delays(name, { doubt: { at: 7, doubt: 'lost' } })
      const [later] = delays(name, { doubt: { at: 7.5, doubt: 'lost' } })
      expect((later?.seconds ?? 0) - (doubt?.seconds ?? 0), name).toBeCloseTo(0.5)
    }
  })
  test('of a scene in which nothing changes, and of one in which nobody was found, nothing is counted', () => {
    expect(delays('stays', {})).toEqual([])
    expect(delays('leaves', { found: undefined, words: [] })).toEqual([])
  })
})
