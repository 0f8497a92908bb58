import { describe, expect, test } from 'vitest'
import { desk, refused } from './staff-access.fixture.ts'
import type { StaffAccess } from './staff-access.ts'

describe('a window that was closed while a PIN was being checked', () => {
  /** A desk on which `entry` has been typed, the window is gone at the given step of the hash, and the hash ends after. */
  async function closedMeanwhile(enter: (access: StaffAccess) => Promise<unknown>, step: number) {
    let left = Number.POSITIVE_INFINITY
    let close = () => {}
    const bench = desk({}, async () => {
      if (--left === 0) close()
    })
    await bench.access.choosePin('4711')
    await bench.access.setStaffPin('4711', '1234')
    bench.access.lock()
    close = bench.access.lock
    left = step
    return { ...bench, outcome: await enter(bench.access) }
  }

  test('leaves the settings locked, whoever’s PIN or code it was', async () => {
    for (const step of [1, 2]) {
      for (const pin of ['4711', '1234']) {
        const { access, outcome } = await closedMeanwhile((at) => at.unlock(pin), step)
        expect([outcome, access.state(), access.role()]).toEqual([refused('locked'), 'locked', null])
        expect((await access.unlock(pin)).ok, 'and opens at the next try').toBe(true)
      }
    }
    for (const step of [1, 2, 3, 4]) {
      const { access, outcome, record } = await closedMeanwhile((at) => at.recover('1111222233334444', '2580'), step)
      expect([outcome, access.state()]).toEqual([refused('locked'), 'locked'])
      expect([record(), access.newCode()], 'the code is not used up for a PIN that nobody was told of').toEqual([
        'record of 4711',
        null,
      ])
    }
  })

  test('chooses no first PIN: nobody was shown the code that goes with it', async () => {
    const { access, records } = desk({}, async () => access.lock())
    expect(await access.choosePin('4711')).toEqual(refused('locked'))
    expect([access.state(), records().pin, records().recovery]).toEqual(['no-pin', '', ''])
  })

  test('changes nothing either, for whoever opens it next', async () => {
    for (const enter of [
      (at: StaffAccess) => at.changePin('4711', '2580'),
      (at: StaffAccess) => at.setStaffPin('4711', '2580'),
      (at: StaffAccess) => at.renewCode('4711'),
      (at: StaffAccess) => at.confirm('4711'),
    ]) {
      let close = () => {}
      const { access, records } = desk({ pin: '4711', staffPin: '1234' }, async () => close())
      await access.unlock('4711')
      const before = records()
      close = access.lock
      expect(await enter(access)).toEqual(refused('locked'))
      expect([records(), access.newCode()]).toEqual([before, null])
    }
  })
})
