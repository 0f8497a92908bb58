import { describe, expect, test } from 'vitest'
import type { Account } from '../../e2e/scenes/expectation.ts'
import { roomHeight } from '../../e2e/scenes/pose.ts'
import { describeScene } from '../../e2e/scenes/scene.ts'
import { type SceneName, sceneRecord } from '../../e2e/scenes/scene-list.ts'
import type { Words } from '../../src/contract/signals.ts'
import { judge } from './judge.ts'
import { truthOf } from './truth.ts'

const words: Words = { audience: 'one', attention: 'looking', dwell: 'arriving', distance: 'near', ageBand: 'unknown' }

function judged(name: SceneName, account: Partial<Account>) {
  const scene = describeScene(name, 101, 'held-out', 'clip')
  const whole: Account = { found: 0.3, words: [], doubt: undefined, ...account }
  return judge(whole, scene.seconds, (second) => truthOf(scene, sceneRecord(name), second))
}
const saidAt = (seconds: readonly number[], said: Words = words) => seconds.map((at) => ({ at, words: said }))
const doubtAt = (at: number): Account['doubt'] => ({ at, doubt: 'lost' })

describe('a scene judged second by second', () => {
  test('counts what is true of somebody alone as right, and silence as abstaining', () => {
    const tally = judged('stays', { words: saidAt([3, 4]), doubt: doubtAt(5.5) })
    expect(tally.audience).toEqual({ right: 3, wrong: 0, abstained: 2 })
    expect(tally.attention).toEqual({ right: 3, wrong: 0, abstained: 2 })
    expect(tally.ageBand).toEqual({ right: 0, wrong: 0, abstained: 5 })
  })
  test('counts what is false as wrong', () => {
    const tally = judged('stays', {
      words: saidAt([6], { ...words, attention: 'away', dwell: 'staying', distance: 'far' }),
    })
    for (const signal of ['attention', 'dwell', 'distance'] as const) expect(tally[signal].wrong).toBe(2)
  })
  test('counts words about nobody, and about two, as wrong', () => {
    expect(judged('empty-room', { words: saidAt([1.9]), doubt: doubtAt(2.5) }).audience.wrong).toBe(1)
    expect(judged('second-beside', { words: saidAt([5.9]), doubt: doubtAt(6.5) }).audience.wrong).toBe(1)
    expect(judged('swap', { words: saidAt([5.4]), doubt: doubtAt(6.5) }).audience.wrong).toBe(1)
  })
  test('counts nobody whose whole face is hidden, and whoever comes out of hiding as somebody else', () => {
    expect(judged('uncovers', { words: saidAt([3]), doubt: doubtAt(4.5) }).audience).toMatchObject({
      wrong: 0,
      right: 2,
    })
    expect(judged('uncovers', { words: saidAt([3]), doubt: doubtAt(6) }).audience.wrong).toBeGreaterThan(0)
    const crossing = describeScene('crosses', 101, 'held-out', 'clip')
    expect(truthOf(crossing, sceneRecord('crosses'), 5.5).people, 'control: a face that shows counts').toBe(2)
  })
  test('counts each word that was said of them, and only those', () => {
    const { ageBand, ...rest } = judged('empty-room', { words: saidAt([1.9]), doubt: doubtAt(2.5) })
    for (const counts of Object.values(rest)) expect(counts).toEqual({ right: 0, wrong: 1, abstained: 0 })
    expect(ageBand, 'that it cannot be told says nothing of anybody').toEqual({ right: 0, wrong: 0, abstained: 0 })
    const { distance, dwell } = judged('swap', {
      words: saidAt([5.4], { audience: 'one', distance: 'near' }),
      doubt: doubtAt(6.5),
    })
    expect([distance.wrong, dwell.wrong]).toEqual([1, 0])
  })
  test('counts words that nothing came after as in use until the doubt, as the player does', () => {
    expect(judged('second-beside', { words: saidAt([3.9]), doubt: doubtAt(6.5) }).audience.wrong).toBe(2)
    expect(judged('second-beside', { words: saidAt([3.9]), doubt: doubtAt(5.5) }).audience.wrong).toBe(1)
  })
  test('counts nothing that is said before a doubt as said after it', () => {
    const tally = judged('second-beside', { words: saidAt([5.9]), doubt: { at: 5.95, doubt: 'second-face' } })
    expect(tally.audience.wrong).toBe(0)
  })
  test('takes near and far alike for right between 27 % and 30 % of the height, and one of them alone elsewhere', () => {
    const scene = describeScene('stays', 101, 'held-out', 'clip')
    const distances = (share: number) => {
      const actors = scene.actors.map((actor) => ({
        ...actor,
        pose: (at: number) => ({ ...(actor.pose(at) ?? { x: 320, y: 240, turn: 0 }), size: share * roomHeight }),
      }))
      return truthOf({ ...scene, actors }, sceneRecord('stays'), 5).distance
    }
    expect([0.25, 0.285, 0.32].map(distances)).toEqual([['far'], ['near', 'far'], ['near']])
  })
  test('counts looking as wrong of somebody who is turned away from the first second on, and silence as abstaining', () => {
    const seen: Words = { audience: 'one', dwell: 'arriving', distance: 'near' }
    expect(judged('turned', { words: saidAt([4]) }).attention).toMatchObject({ right: 0, wrong: 3 })
    expect(judged('turned', { words: saidAt([4], { ...seen, attention: 'away' }) }).attention.wrong).toBe(0)
    expect(judged('turned', { words: saidAt([4], seen) }).attention).toMatchObject({ wrong: 0, abstained: 3 })
  })
  test('counts an age as wrong where none may be told, and the older band always', () => {
    expect(judged('turned', { words: saidAt([4], { ...words, ageBand: '30-54' }) }).ageBand.wrong).toBeGreaterThan(0)
    expect(judged('stays', { words: saidAt([4], { ...words, ageBand: '55-plus' }) }).ageBand.wrong).toBeGreaterThan(0)
    expect(judged('stays', { words: saidAt([4], { ...words, ageBand: '30-54' }) }).ageBand.wrong).toBe(0)
  })
})
