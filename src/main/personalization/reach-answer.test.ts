import { describe, expect, test } from 'vitest'
import { defaultSettings, type Reach, type Settings } from '../../contract/settings/settings.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { createReachAnswer } from './reach-answer.ts'
import { mayInvite, reachObstacle } from './session-sheet.ts'

function asked(reach: Reach = 'unasked') {
  const clock = manualClock()
  const kept: Reach[] = []
  let now = reach
  const answer = createReachAnswer({
    clock,
    reach: () => now,
    keep(next) {
      now = next
      kept.push(next)
    },
  })
  const press = () => {
    answer.realInput({ kind: 'press', source: 'pointer' })
    clock.advance(80)
    answer.realInput({ kind: 'release', source: 'pointer' })
  }
  return { clock, kept, press, ...answer }
}

describe('who can press anything here', () => {
  test('P1: the answer of a hand is kept, once', async () => {
    const { press, answer, kept } = asked()
    press()
    expect(await answer({ reach: 'button' })).toBeUndefined()
    press()
    expect(await answer({ reach: 'touch' }), 'what was said is changed in the settings window').toBe('not-now')
    expect(kept).toEqual(['button'])
  })

  test('P1: an answer without a hand, or long after one, is not taken', async () => {
    const { clock, press, answer, kept } = asked()
    expect(await answer({ reach: 'touch' })).toBe('not-now')
    press()
    clock.advance(2_001)
    expect(await answer({ reach: 'touch' })).toBe('not-now')
    expect(kept).toEqual([])
  })

  test('P1: nobody is invited before the answer, nor where nobody can press anything', () => {
    const offers = { invitation: true, camera: true }
    const on = (reach: Reach): Settings => ({ ...defaultSettings, screen: { ...defaultSettings.screen, reach } })
    expect(['unasked', 'touch', 'button', 'none'].map((reach) => mayInvite(on(reach as Reach), offers))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(reachObstacle(on('unasked'))).toBe('reach-unasked')
    expect(reachObstacle(on('none'))).toBe('nobody-can-press')
    expect(reachObstacle(on('touch'))).toBeNull()
  })
})
