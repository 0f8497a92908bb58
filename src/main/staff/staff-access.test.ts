import { describe, expect, test } from 'vitest'
import { waitAfter } from './pin-attempts.ts'
import { desk, refused } from './staff-access.fixture.ts'

describe('the wait between attempts', () => {
  test('comes with the fifth failure, doubles, and ends at a quarter of an hour', () => {
    const seconds = [0, 1, 4, 5, 6, 7, 8, 9, 10, 1000].map((failed) => waitAfter(failed) / 1000)
    expect(seconds).toEqual([0, 0, 0, 30, 60, 120, 240, 480, 900, 900])
  })

  test('an attempt counts before it is checked: twenty at once are five', async () => {
    const { access, kept } = desk({ pin: '4711' })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => access.unlock('0000')))
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'pin-wrong')).toHaveLength(5)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'pin-wait')).toHaveLength(15)
    expect(kept).toEqual([1, 2, 3, 4, 5])
  })

  test('survives a restart, and begins anew with it', async () => {
    const { access, clock } = desk({ pin: '4711', failed: 6 })
    expect(access.waitSeconds()).toBe(60)
    expect(await access.unlock('4711')).toEqual(refused('pin-wait'))
    clock.advance(59_999)
    expect(access.waitSeconds()).toBe(1)
    clock.advance(1)
    expect((await access.unlock('4711')).ok).toBe(true)
  })

  test('its end is told, and the right PIN forgets all failures', async () => {
    const { access, clock, kept } = desk({ pin: '4711' })
    for (let attempt = 0; attempt < 5; attempt++) await access.unlock('0000')
    const waits: number[] = []
    access.onChange(() => waits.push(access.waitSeconds()))
    clock.advance(30_000)
    expect(waits).toEqual([0])
    await access.unlock('4711')
    expect(kept.at(-1)).toBe(0)
    access.lock()
    expect(await access.unlock('0000')).toEqual(refused('pin-wrong'))
    expect(access.waitSeconds()).toBe(0)
  })
})

describe('access', () => {
  test('without a PIN anyone chooses the first one, once', async () => {
    const { access, record } = desk()
    expect(access.state()).toBe('no-pin')
    expect(await access.unlock('4711')).toEqual(refused('pin-unset'))
    const [first, second] = await Promise.all([access.choosePin('4711'), access.choosePin('2580')])
    expect([first.ok, second]).toEqual([true, refused('call-not-allowed')])
    expect(record()).toBe('record of 4711')
    expect(access.state()).toBe('open')
  })

  test('opens with the PIN, locks by hand', async () => {
    const { access } = desk({ pin: '4711' })
    expect(access.state()).toBe('locked')
    expect(await access.unlock('0000')).toEqual(refused('pin-wrong'))
    expect(access.state()).toBe('locked')
    expect((await access.unlock('4711')).ok).toBe(true)
    expect(access.state()).toBe('open')
    access.lock()
    expect(access.state()).toBe('locked')
  })

  test('locks itself after ten minutes in which staff did nothing', async () => {
    const { access, clock } = desk({ pin: '4711' })
    await access.unlock('4711')
    clock.advance(599_999)
    access.active()
    clock.advance(599_999)
    expect(access.state()).toBe('open')
    const told: string[] = []
    access.onChange(() => told.push(access.state()))
    clock.advance(1)
    expect(told).toEqual(['locked'])
  })

  test('activity at a locked desk opens nothing', () => {
    const { access, clock } = desk({ pin: '4711' })
    access.active()
    clock.advance(600_000)
    expect(access.state()).toBe('locked')
  })

  test('the PIN is changed by who is in and knows the present one', async () => {
    const { access, record } = desk({ pin: '4711' })
    expect(await access.changePin('4711', '2580')).toEqual(refused('locked'))
    await access.unlock('4711')
    expect(await access.changePin('0000', '2580')).toEqual(refused('pin-wrong'))
    expect(record()).toBe('record of 4711')
    expect((await access.changePin('4711', '2580')).ok).toBe(true)
    expect(record()).toBe('record of 2580')
  })

  test('who is in is asked for the PIN once more where it matters, with the same waits', async () => {
    const { access } = desk({ pin: '4711' })
    expect(await access.confirm('4711')).toEqual(refused('locked'))
    await access.unlock('4711')
    expect((await access.confirm('4711')).ok).toBe(true)
    for (let attempt = 0; attempt < 5; attempt++) expect(await access.confirm('0000')).toEqual(refused('pin-wrong'))
    expect(await access.confirm('4711')).toEqual(refused('pin-wait'))
    expect(access.state()).toBe('open')
  })

  test('disposing leaves no timer behind', async () => {
    const { access, clock } = desk({ pin: '4711' })
    await access.unlock('4711')
    for (let attempt = 0; attempt < 5; attempt++) await access.changePin('0000', '2580')
    expect(clock.waiting()).toBe(2)
    access.dispose()
    expect(clock.waiting()).toBe(0)
  })
})

describe('the staff PIN', () => {
  test('opens for staff, that of the manager for the manager', async () => {
    const { access } = desk({ pin: '4711', staffPin: '1234' })
    expect(access.role()).toBeNull()
    await access.unlock('1234')
    expect([access.state(), access.role()]).toEqual(['open', 'staff'])
    access.lock()
    expect(access.role()).toBeNull()
    await access.unlock('4711')
    expect(access.role()).toBe('manager')
  })

  test('is set by who knows the manager’s, is never the same, and opens nothing once it was removed', async () => {
    const { access, records } = desk({ pin: '4711' })
    expect(await access.unlock('')).toEqual(refused('pin-wrong'))
    expect(await access.setStaffPin('4711', '1234')).toEqual(refused('locked'))
    await access.unlock('4711')
    expect(await access.setStaffPin('0000', '1234')).toEqual(refused('pin-wrong'))
    expect(await access.setStaffPin('4711', '4711')).toEqual(refused('pin-taken'))
    expect(records().staffPin).toBe('')
    expect((await access.setStaffPin('4711', '1234')).ok).toBe(true)
    expect(await access.changePin('4711', '1234')).toEqual(refused('pin-taken'))
    expect(records().pin).toBe('record of 4711')
    access.removeStaffPin()
    access.lock()
    expect(await access.unlock('1234')).toEqual(refused('pin-wrong'))
  })

  test('what the manager has to confirm is not confirmed with it', async () => {
    const { access } = desk({ pin: '4711', staffPin: '1234' })
    await access.unlock('1234')
    expect(await access.confirm('1234')).toEqual(refused('pin-wrong'))
    expect((await access.confirm('4711')).ok).toBe(true)
    expect(access.role()).toBe('staff')
  })

  test('the recovery code sets a manager’s PIN that is not that of staff, and is not used up by the try', async () => {
    const { access } = desk()
    await access.choosePin('4711')
    await access.setStaffPin('4711', '1234')
    access.lock()
    expect(await access.recover('1111222233334444', '1234')).toEqual(refused('pin-taken'))
    expect((await access.recover('1111222233334444', '2580')).ok).toBe(true)
    expect(access.role()).toBe('manager')
  })

  test('is guessed as slowly as the manager’s, and who knows it does not guess that one faster', async () => {
    const { access, clock } = desk({ pin: '4711', staffPin: '1234' })
    for (let attempt = 0; attempt < 5; attempt++) await access.unlock('0000')
    expect(await access.unlock('1234')).toEqual(refused('pin-wait'))
    for (let round = 0; round < 20; round++) {
      clock.advance(30_000)
      expect((await access.unlock('1234')).ok).toBe(true)
      access.lock()
      expect(await access.unlock('0000')).toEqual(refused('pin-wrong'))
      expect(access.waitSeconds()).toBe(30)
    }
    clock.advance(30_000)
    await access.unlock('4711')
    access.lock()
    for (let attempt = 0; attempt < 4; attempt++) expect(await access.unlock('0000')).toEqual(refused('pin-wrong'))
    expect(access.waitSeconds()).toBe(0)
  })
})

describe('the recovery code', () => {
  const first = '1111222233334444'
  const second = '5555666677778888'

  test('is shown when the first PIN is chosen, until it was noted or the settings are locked, and is kept hashed', async () => {
    const { access, records } = desk()
    await access.choosePin('4711')
    expect(access.newCode()).toBe(first)
    expect(records().recovery).toBe(`record of ${first}`)
    access.noteCode()
    expect(access.newCode()).toBeNull()
    await access.renewCode('4711')
    expect(access.newCode()).toBe(second)
    access.lock()
    expect(access.newCode()).toBeNull()
    await access.unlock('4711')
    expect(access.newCode()).toBeNull()
  })

  test('sets a new PIN once, and a new code takes its place', async () => {
    const { access } = desk()
    await access.choosePin('4711')
    access.lock()
    expect(await access.recover(first, '2580')).toEqual({ ok: true, value: undefined })
    expect(access.state()).toBe('open')
    expect(access.newCode()).toBe(second)
    access.lock()
    expect(await access.unlock('4711')).toEqual(refused('pin-wrong'))
    expect((await access.unlock('2580')).ok).toBe(true)
    expect(await access.recover(first, '1234')).toEqual(refused('code-wrong'))
  })

  test('is guessed no faster than the PIN: both count as one', async () => {
    const { access, kept } = desk()
    await access.choosePin('4711')
    access.lock()
    for (let attempt = 0; attempt < 3; attempt++) await access.unlock('0000')
    for (let attempt = 0; attempt < 2; attempt++) await access.recover('0000000000000000', '1234')
    expect(kept.at(-1)).toBe(5)
    expect(await access.recover(first, '1234')).toEqual(refused('pin-wait'))
    expect(await access.unlock('4711')).toEqual(refused('pin-wait'))
  })

  test('of a player that never had one opens nothing, and is made only by who knows the PIN', async () => {
    const { access } = desk({ pin: '4711' })
    expect(await access.recover('', '1234')).toEqual(refused('code-wrong'))
    expect(await access.renewCode('4711')).toEqual(refused('locked'))
    await access.unlock('4711')
    expect(await access.renewCode('0000')).toEqual(refused('pin-wrong'))
    expect(access.newCode()).toBeNull()
    expect((await access.renewCode('4711')).ok).toBe(true)
    expect(access.newCode()).toBe(first)
  })
})

test('ten minutes without anybody lock it and close the window, at the door, too; whoever is there is left in peace', async () => {
  const { access, clock, idle } = desk({ pin: '4711' })
  access.active()
  clock.advance(599_999)
  expect(idle()).toBe(0)
  access.active()
  clock.advance(599_999)
  expect(idle()).toBe(0)
  clock.advance(1)
  expect(idle()).toBe(1)
  await access.unlock('4711')
  clock.advance(600_000)
  expect(access.state()).toBe('locked')
  expect(idle()).toBe(2)
})
