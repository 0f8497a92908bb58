import { describe, expect, test } from 'vitest'
import type { OfferedInterest } from '../../contract/package/offered-interests.ts'
import { createSessionMachine } from './session.machine.ts'
import { type Rehearsal, rehearse } from './session-rehearsal.fixture.ts'

const bread: OfferedInterest = { id: 'bread', label: { de: 'Brot' }, restricted: [] }
const wine: OfferedInterest = { id: 'wine', label: { de: 'Wein' }, restricted: ['alcohol'] }

/** Somebody tells instead in a shop with bread and wine. */
function telling(options: Parameters<typeof rehearse>[0] = {}): Rehearsal {
  const rehearsal = rehearse(options)
  rehearsal.shop.interests = [bread, wine]
  rehearsal.runner.intents.invite({})
  rehearsal.runner.intents.tellInstead({})
  return rehearsal
}

const tell = ({ runner }: Rehearsal, interests: string[], adult: boolean) =>
  runner.intents.declare({ declaration: { interests, ageBand: '30-54', audience: null, adult } })

describe('P18: what leads to restricted items is taken from those only who say that they are adults', () => {
  test('not from anybody else, whatever else is told', () => {
    const rehearsal = telling()
    expect(tell(rehearsal, ['bread', 'wine'], false)).toBe('not-now')
    expect(rehearsal.world.audience).toBeNull()
    expect(tell(rehearsal, ['bread'], false)).toBeUndefined()
    expect(tell(rehearsal, ['wine'], true)).toBeUndefined()
    expect(rehearsal.world.audience?.record).toEqual({ words: { ageBand: '30-54' }, interests: ['wine'] })
    expect(tell(rehearsal, ['wine'], false)).toBe('not-now')
  })

  test('and being one is forgotten with all the rest', () => {
    const rehearsal = telling()
    tell(rehearsal, ['wine'], true)
    rehearsal.runner.intents.stop({})
    rehearsal.wait(1_100)
    rehearsal.runner.intents.dismiss({})
    rehearsal.runner.intents.invite({})
    rehearsal.runner.intents.tellInstead({})
    expect(rehearsal.runner.view()).toMatchObject({ state: 'declared', declaration: { interests: [], adult: false } })
  })

  test('where another package lets what was told lead to such items, the session ends', () => {
    const rehearsal = telling()
    tell(rehearsal, ['bread'], false)
    rehearsal.runner.packageChanged()
    expect(rehearsal.runner.state(), 'the same interests, leading to the same').toBe('declared')
    rehearsal.shop.interests = [{ ...bread, restricted: ['alcohol'] }, wine]
    rehearsal.runner.packageChanged()
    expect(rehearsal.runner.state()).not.toBe('declared')
    rehearsal.wait(1_000)
    expect(rehearsal.world.audience).toBeNull()
    expect(rehearsal.runner.view()).toMatchObject({ state: 'ended', reason: 'content-changed' })
  })

  test('control: a chart that takes any interest of the sheet is found out', () => {
    const careless = telling({
      createMachine: (questions) =>
        createSessionMachine(questions).provide({ guards: { offeredInterests: () => true } }),
    })
    expect(tell(careless, ['bread', 'wine'], false)).toBeUndefined()
    expect(careless.world.audience).not.toBeNull()
  })
})
