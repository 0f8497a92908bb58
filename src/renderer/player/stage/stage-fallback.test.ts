import { expect, test } from 'vitest'
import { fallbackKey } from '../../../contract/plan.ts'
import { wakeAt } from './progress.ts'
import { rehearse } from './rehearsal.fixture.ts'
import { step } from './stage-machine.ts'
import { at0, bad, count, good, item, planOf, presentedKeys } from './stage-plans.fixture.ts'
import { initialStage, type StageState } from './stage-state.ts'

test('a fallback in the plan is shown by its key, with no swap where the fallback has the stage already', () => {
  const { notes } = rehearse(at0([item('f', { kind: 'fallback', source: '' })]), () => good, 9_000)
  expect(presentedKeys(notes)).toEqual(['1:f', '1:f'])
  expect(count(notes, 'swap')).toBe(0)
})

test('where no item of a plan can be shown, it is told that the fallback is on, as of that plan', () => {
  const plans = [...at0([item('a')]), { at: 2_000, plan: planOf(2, [item('bad')], 'now') }]
  const { notes } = rehearse(plans, ({ key }) => (key === 'bad' ? bad : good), 3_500)
  expect(presentedKeys(notes)).toEqual(['1:a', `2:${fallbackKey}`])
})

test('before any plan the built-in fallback has the stage, and nothing is wanted', () => {
  const state: StageState = initialStage(0)
  expect(wakeAt(state, 0)).toBe(Number.POSITIVE_INFINITY)
  expect(step(state, { type: 'tick' }, 1_000)).toEqual({ state, effects: [] })
})
