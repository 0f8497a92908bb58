import { describe, expect, test } from 'vitest'
import { rehearse } from './session-rehearsal.fixture.ts'
import { createStaffModes } from './staff-modes.ts'

const minutes = (count: number) => count * 60_000
const good = { type: 'zone', word: 'good', place: 'left' } as const

/** Staff's choices beside a rehearsed session that asks what it is for. */
function rehearseStaff() {
  const on = rehearse()
  const modes = createStaffModes({
    clock: on.clock,
    session: () => on.runner,
    mayBegin: (mode) => on.shop.offers.invitation && (mode === 'training' || on.shop.offers.camera),
    changed: () => undefined,
  })
  on.runner.onView(modes.sessionChanged)
  on.shop.mode = modes.mode
  return { ...on, modes }
}

describe('marking the area', () => {
  test('is an ordinary session that they start at the screen, with sheet, yes and sign, and tells closed words', () => {
    const { modes, runner, toYes, agree, wait, world } = rehearseStaff()
    expect(modes.zoneSetup()).toBeNull()
    expect(modes.setUpZone()).toBeUndefined()
    expect(modes.train(false), 'there is no training to end').toBeUndefined()
    expect(modes.zoneSetup()).toEqual({ state: 'armed', word: null, place: null })
    expect(world.capture).toBe('none')
    toYes()
    expect(runner.view()).toMatchObject({ state: 'asking', sheet: { setUp: true, offerAgeBand: false } })
    expect(agree()).toBeUndefined()
    wait(600)
    expect(runner.view()).toMatchObject({ state: 'setting-up', word: null, place: null })
    runner.answers.visionRecord(good)
    expect(runner.view()).toMatchObject({ state: 'setting-up', word: 'good', place: 'left' })
    expect(modes.zoneSetup()).toEqual({ state: 'running', word: 'good', place: 'left' })
    expect(world.done).not.toContain('useAudience')
    runner.intents.stop({})
    wait(500)
    expect(runner.state()).toBe('ended')
    expect(modes.zoneSetup()).toBeNull()
    expect(world).toMatchObject({ capture: 'none', vision: 'none' })
    expect(world.counted).toMatchObject([{ kind: 'set-up' }])
  })
  test('needs a hand, this sheet and a second, as every session does', () => {
    const { modes, runner, agree, wait, world } = rehearseStaff()
    modes.setUpZone()
    runner.intents.invite({})
    expect(agree()).toBe('not-now')
    wait(2_000)
    expect(agree()).toBe('not-now')
    expect(world.done).not.toContain('startVision')
  })
  test.each([
    { type: 'hint', hint: 'good' },
    { type: 'found', place: 'left' },
    { type: 'words', words: { audience: 'one' } },
    { type: 'doubt', doubt: 'lost' },
  ] as const)('ends when the vision process says what belongs to a customer: $type', (record) => {
    const { modes, runner, toYes, agree, wait } = rehearseStaff()
    modes.setUpZone()
    toYes()
    agree()
    wait(600)
    runner.answers.visionRecord(record)
    wait(500)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'record-invalid' })
  })
  test('control: a word of the area ends a customer’s session', () => {
    const { runner, toSearching, wait } = rehearseStaff()
    toSearching()
    runner.answers.visionRecord(good)
    wait(500)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'record-invalid' })
  })
  test('is given up after two minutes without a session, but not while its sheet is read', () => {
    const { modes, runner, clock, wait } = rehearseStaff()
    modes.setUpZone()
    clock.advance(minutes(2) - 1)
    expect(modes.mode()).toBe('set-up')
    clock.advance(1)
    expect(modes.zoneSetup()).toBeNull()
    modes.setUpZone()
    wait(minutes(2) - 5_000)
    runner.intents.invite({})
    wait(10_000)
    expect(runner.view()).toMatchObject({ state: 'asking', sheet: { setUp: true } })
    runner.intents.decline({})
    expect(modes.zoneSetup()).toBeNull()
  })
  test('a no leaves it armed; staff end it, and the session with it', () => {
    const { modes, runner, toYes, agree, wait, world } = rehearseStaff()
    modes.setUpZone()
    runner.intents.invite({})
    runner.intents.decline({})
    expect(modes.zoneSetup()).toMatchObject({ state: 'armed' })
    toYes()
    agree()
    wait(600)
    modes.endZoneSetup()
    wait(500)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'staff' })
    expect(world.capture).toBe('none')
    expect(modes.zoneSetup()).toBeNull()
  })
  test('whoever tells instead is a customer', () => {
    const { modes, runner, world, wait } = rehearseStaff()
    modes.setUpZone()
    runner.intents.invite({})
    runner.intents.tellInstead({})
    runner.intents.stop({})
    wait(500)
    expect(world.counted).toMatchObject([{ kind: 'declared' }])
    expect(modes.zoneSetup()).toMatchObject({ state: 'armed' })
  })
  test('at the limit the sheet is back, and it is armed anew', () => {
    const { modes, runner, toYes, agree, wait, shop } = rehearseStaff()
    modes.setUpZone()
    toYes()
    agree()
    wait(shop.settings.personalization.limitSeconds * 1_000 + 500)
    expect(runner.view()).toMatchObject({ state: 'asking', sheet: { setUp: true }, over: 'set-up' })
    expect(modes.zoneSetup()).toMatchObject({ state: 'armed' })
  })
  test('is not armed where nobody is asked or no camera could be opened, nor while staff train', () => {
    const { modes, shop } = rehearseStaff()
    for (const offers of [
      { invitation: false, camera: true },
      { invitation: true, camera: false },
    ]) {
      shop.offers = offers
      expect(modes.setUpZone()).toBe('nobody-asked')
      expect(modes.zoneSetup()).toBeNull()
    }
    shop.offers = { invitation: true, camera: true }
    modes.train(true)
    expect(modes.setUpZone()).toBe('not-now')
  })
  test('is given up as soon as the button at the screen is gone, since nobody could begin it', () => {
    const { modes, runner, shop } = rehearseStaff()
    modes.setUpZone()
    runner.personalizationChanged()
    expect(modes.zoneSetup(), 'control: while it is there').toMatchObject({ state: 'armed' })
    shop.offers = { invitation: false, camera: true }
    runner.personalizationChanged()
    expect(modes.zoneSetup()).toBeNull()
  })
  test('the capture page follows the area while it is marked; another camera needs another yes', () => {
    const { modes, runner, toYes, agree, wait, world, shop } = rehearseStaff()
    const set = (camera: Partial<typeof shop.settings.camera>) => {
      shop.settings = { ...shop.settings, camera: { ...shop.settings.camera, ...camera } }
      runner.cameraChanged()
    }
    set({ rotation: 90 })
    expect(world.done).not.toContain('adjustCapture')
    modes.setUpZone()
    toYes()
    agree()
    wait(600)
    set({ mirror: true })
    expect(world.done.filter((effect) => effect === 'adjustCapture')).toHaveLength(1)
    set({ label: 'Shelf' })
    wait(500)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'staff' })
  })
  test('control: a customer’s session is not adjusted', () => {
    const { runner, toSearching, world } = rehearseStaff()
    toSearching()
    runner.cameraChanged()
    expect(world.done).not.toContain('adjustCapture')
  })
})

describe('training', () => {
  test('goes the whole way to words and out again without a camera, a window for one, or a count', () => {
    const { modes, runner, toWatching, wait, world, shop } = rehearseStaff()
    shop.offers = { invitation: true, camera: false }
    expect(modes.train(true)).toBeUndefined()
    toWatching({ audience: 'one', distance: 'near' })
    expect(runner.view()).toMatchObject({ state: 'watching', words: { distance: 'near' } })
    expect(world.audience?.record.words).toEqual({ audience: 'one', distance: 'near' })
    expect(runner.mayUseCamera()).toBe(false)
    runner.intents.stop({})
    wait(500)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'stop' })
    expect(world.done.filter((effect) => /^(prepare|open)Capture$/.test(effect))).toEqual([])
    expect(world.done).toContain('drawPictures')
    expect(world.counted.map(({ kind }) => kind)).toEqual(['training'])
  })
  test('P15: what is said at its end is of no camera and no count, and of a marked area that this was counted', () => {
    const over = (begin: (world: ReturnType<typeof rehearseStaff>) => void): unknown => {
      const world = rehearseStaff()
      begin(world)
      world.runner.intents.stop({})
      world.wait(500)
      const view = world.runner.view()
      return view.state === 'ended' && view.kind
    }
    const training = over(({ modes, toWatching }) => {
      modes.train(true)
      toWatching()
    })
    const told = over(({ modes, runner }) => {
      modes.train(true)
      runner.intents.invite({})
      runner.intents.tellInstead({})
    })
    const marked = over(({ modes, toYes, agree, wait }) => {
      modes.setUpZone()
      toYes()
      agree()
      wait(600)
    })
    expect([training, told, marked, over(({ toWatching }) => toWatching())]).toEqual([
      'training',
      'declared',
      'set-up',
      'camera',
    ])
  })
  test('does not begin where there is no button to press, and ends where it can be begun', () => {
    const { modes, shop } = rehearseStaff()
    shop.offers = { invitation: false, camera: false }
    expect(modes.train(true)).toBe('nobody-asked')
    expect(modes.training()).toBe(false)
    shop.offers = { invitation: true, camera: false }
    modes.train(true)
    shop.offers = { invitation: false, camera: false }
    expect(modes.train(true), 'it is on').toBeUndefined()
    expect(modes.train(false)).toBeUndefined()
    expect(modes.training()).toBe(false)
  })
  test.each(['train', 'setUpZone'] as const)('%s is over where a session before it could not be closed', (begin) => {
    const { modes, toWatching, stuck, clock, runner } = rehearseStaff()
    toWatching({ audience: 'one' })
    stuck.add('capture')
    modes[begin](true)
    expect(modes.mode()).not.toBe('customer')
    clock.advance(3_000)
    expect(runner.state()).toBe('blocked')
    expect(modes.mode()).toBe('customer')
  })
  test('control: the same session of a customer has a camera', () => {
    const { runner, toWatching, world } = rehearseStaff()
    toWatching()
    expect(runner.mayUseCamera()).toBe(true)
    expect(world.done).toContain('openCapture')
    expect(world.done).not.toContain('drawPictures')
  })
  test('begins and ends with no session on, and ends by itself after a quarter of an hour', () => {
    const { modes, runner, toSearching, wait, clock } = rehearseStaff()
    toSearching()
    modes.train(true)
    expect(runner.state()).toBe('ending')
    wait(7_000)
    toSearching()
    expect(runner.state()).toBe('searching')
    modes.train(false)
    expect(runner.state()).toBe('ending')
    expect(modes.training()).toBe(false)
    wait(7_000)
    modes.train(true)
    clock.advance(minutes(15) - 1)
    expect(modes.training()).toBe(true)
    clock.advance(1)
    expect(modes.training()).toBe(false)
  })
})
