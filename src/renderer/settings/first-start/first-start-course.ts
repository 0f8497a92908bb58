import { type FirstStartStep, firstStartSteps } from '../../../contract/settings/first-start.ts'
import type { Reach } from '../../../contract/settings/settings.ts'

/** Everything that is asked, the PIN first: it is chosen at the door. */
export const askedInAll = ['pin', ...firstStartSteps] as const

/** Where nobody can press anything nobody is asked, so there is nothing to say about asking. */
const isAsked = (step: FirstStartStep, reach: Reach): boolean => step !== 'customers' || reach !== 'none'

/** The step after this one; after the last one it is done. */
export function stepAfter(step: FirstStartStep, reach: Reach): FirstStartStep | 'done' {
  return firstStartSteps.slice(firstStartSteps.indexOf(step) + 1).find((next) => isAsked(next, reach)) ?? 'done'
}

/** The step to go back to; undefined at the first: PIN and code are behind. */
export function stepBefore(step: FirstStartStep, reach: Reach): FirstStartStep | undefined {
  return firstStartSteps.slice(1, firstStartSteps.indexOf(step)).findLast((before) => isAsked(before, reach))
}
