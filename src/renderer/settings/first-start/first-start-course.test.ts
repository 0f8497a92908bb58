import { expect, test } from 'vitest'
import { type FirstStartStep, firstStartSteps } from '../../../contract/settings/first-start.ts'
import type { Reach } from '../../../contract/settings/settings.ts'
import { stepAfter, stepBefore } from './first-start-course.ts'

/** Every step from the first one on, as somebody meets it who goes on and on. */
function walk(reach: Reach): FirstStartStep[] {
  const met: FirstStartStep[] = []
  for (let step: FirstStartStep | 'done' = 'recovery'; step !== 'done'; step = stepAfter(step, reach)) met.push(step)
  return met
}

test('goes through all steps in order, and is done', () => {
  expect(walk('touch')).toEqual(firstStartSteps)
})

test('says nothing of asking customers where nobody can press anything', () => {
  expect(walk('none')).toEqual(firstStartSteps.filter((step) => step !== 'customers'))
})

test.each(['touch', 'none', 'unasked'] as const)('goes back the way it came, but not before the PIN: %s', (reach) => {
  const met = walk(reach)
  expect(met.map((step) => stepBefore(step, reach))).toEqual([undefined, undefined, ...met.slice(1, -1)])
})
