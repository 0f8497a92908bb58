import { describe, expect, test } from 'vitest'
import type { Trigger } from '../../contract/package/package.ts'
import type { Audience } from '../../contract/signals.ts'
import {
  type CompiledTrigger,
  compileTrigger,
  decideTriggers,
  noTriggers,
  type TriggerDecision,
  type TriggerState,
} from './triggers.ts'

const trigger = (id: string, changes: Partial<Trigger> = {}): Trigger => ({
  id,
  when: { interest: id },
  playlist: id,
  at: 'now',
  holdFor: 'PT5S',
  ...changes,
})
const list = [
  trigger('first', { cooldown: 'PT10S' }),
  trigger('second'),
  trigger('look', { when: { signal: 'attention', is: ['looking'] }, cooldown: 'PT3S' }),
].map(compileTrigger)

const told = (...interests: readonly string[]): Audience => ({ words: {}, interests: [...interests] })
const looks = (attention: 'looking' | 'away'): Audience => ({ words: { attention }, interests: [] })

/** Plays a script of seconds and audiences; gives the trigger that is on after each. */
function play(script: readonly (readonly [number, Audience])[], mayCall = (_: CompiledTrigger): boolean => true) {
  let state: TriggerState = noTriggers
  let last: TriggerDecision | undefined
  const on = script.map(([second, audience]) => {
    last = decideTriggers(list, audience, second * 1000, state, mayCall)
    state = last.state
    return last.trigger?.id ?? null
  })
  return { on, last }
}

describe('which trigger is on', () => {
  test('the first in the list that holds', () => {
    expect(play([[0, told('second', 'first')]]).on).toEqual(['first'])
    expect(
      play([
        [0, told('second')],
        [1, told('second', 'first')],
      ]).on,
    ).toEqual(['second', 'first'])
  })
  test('one with nothing to show is passed over', () => {
    expect(play([[0, told('first', 'second')]], ({ playlist }) => playlist !== 'first').on).toEqual(['second'])
  })
  test('it stays while it holds, however long', () => {
    expect(
      play([
        [0, looks('looking')],
        [100, looks('looking')],
      ]).on,
    ).toEqual(['look', 'look'])
  })
  test('it stays for its hold when a word changes, and not longer', () => {
    const { on, last } = play([
      [0, looks('looking')],
      [1, looks('away')],
    ])
    expect(on).toEqual(['look', 'look'])
    expect(last?.nextCheck).toBe(5_000)
    expect(
      play([
        [0, looks('looking')],
        [4.999, looks('away')],
        [5, looks('away')],
      ]).on,
    ).toEqual(['look', 'look', null])
  })
  test('a hold ends at once when what it rests on is taken back', () => {
    expect(
      play([
        [0, told('first')],
        [1, told()],
      ]).on,
    ).toEqual(['first', null])
    expect(
      play([
        [0, looks('looking')],
        [1, told()],
      ]).on,
    ).toEqual(['look', null])
  })
  test('after it ended it does not begin again for its cooldown', () => {
    const { on } = play([
      [0, told('first')],
      [1, told()],
      [2, told('first')],
      [10.999, told('first')],
      [11, told('first')],
    ])
    expect(on).toEqual(['first', null, null, null, 'first'])
  })
  test('the end of a cooldown is told ahead', () => {
    expect(
      play([
        [0, told('first')],
        [1, told()],
      ]).last?.nextCheck,
    ).toBe(11_000)
  })
  test('a cooldown lets the next one in the list begin', () => {
    const { on } = play([
      [0, told('first')],
      [1, told('second')],
      [2, told('first', 'second')],
    ])
    expect(on).toEqual(['first', 'second', 'second'])
  })
})
