import type { Reach } from '../../contract/settings/settings.ts'
import type { Clock } from '../base/time/clock.ts'
import { judgeInput, noInput, type RealInput, withInput } from './real-input.ts'

type ReachAnswerParts = {
  readonly clock: Clock
  readonly reach: () => Reach
  readonly keep: (reach: Reach) => void
}

/**
 * "Can customers touch the screen or a button here?" It is answered once, at the screen, by a hand that main itself saw: a
 * press and a release within the last two seconds. What was answered is changed in the settings window only.
 */
export function createReachAnswer({ clock, reach, keep }: ReachAnswerParts) {
  let input = noInput
  const pressed = async (): Promise<boolean> => {
    const verdict = judgeInput(input, Number.NEGATIVE_INFINITY, clock.monotonic())
    if (typeof verdict !== 'number') return verdict === 'pressed'
    await new Promise<void>((resolve) => clock.after(verdict, resolve))
    return pressed()
  }
  return {
    realInput(event: RealInput): void {
      input = withInput(input, event, clock.monotonic())
    },
    async answer({ reach: answered }: { readonly reach: Exclude<Reach, 'unasked'> }): Promise<'not-now' | undefined> {
      const byHand = await pressed()
      if (!byHand || reach() !== 'unasked') return 'not-now'
      keep(answered)
      return undefined
    },
  }
}
