import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { createSelfTest, type SelfTestTrial } from '../personalization/self-test.ts'
import type { SessionStateName } from '../personalization/who-may.ts'
import { openSelfCheckSide, type SelfCheckSide } from './self-check-side.node.ts'

const minute = 60_000
const sides: SelfCheckSide[] = []
afterEach(() => {
  for (const side of sides.splice(0)) side.dispose()
})

async function world(installed = true, brokenAtFirst?: SelfTestTrial['check']) {
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-self-check-'))
  const clock = manualClock()
  const tried: string[] = []
  let looks = 0
  const trialOf = (check: SelfTestTrial['check']): SelfTestTrial => ({
    check,
    promise: 'P16',
    async run() {
      tried.push(check)
      return world.broken === check ? 'broken' : 'kept'
    },
  })
  const unexpected = (error: unknown): void => expect.unreachable(String(error))
  const selfTest = createSelfTest({ now: clock.now, trials: [trialOf('models')], changed: () => undefined, unexpected })
  const world = {
    clock,
    selfTest,
    broken: brokenAtFirst,
    state: 'idle' as SessionStateName,
    devices: ['/dev/video0'],
    selfCheck: undefined as unknown as SelfCheckSide,
    mend: () => {
      world.broken = undefined
    },
    /** What was tried since it was last asked. */
    tried: async () => {
      await vi.waitUntil(() => !selfTest.running())
      return tried.splice(0)
    },
    /** Lets the watch over cameras look some times. */
    async look(times: number) {
      for (const until = looks + times; looks < until; await new Promise(setImmediate)) clock.advance(1_000)
    },
  }
  world.selfCheck = openSelfCheckSide({
    clock,
    session: { cameraOpened: () => false, state: () => world.state },
    cameraHeld: () => undefined,
    async cameraDevices() {
      looks += 1
      return world.devices
    },
    built: { main: folder, cli: folder, preload: folder, renderer: folder, models: folder, wasm: folder },
    selfTest,
    locks: trialOf('session-locks'),
    drawnFace: trialOf('drawn-face'),
    installed,
    changed: () => undefined,
    unexpected,
  })
  sides.push(world.selfCheck)
  world.selfCheck.begin()
  expect(await world.tried()).toEqual(['models', 'session-locks', ...(installed ? ['drawn-face'] : [])])
  return world
}

test('P16: after a change everything but the drawn face is tried anew, once, within a minute', async () => {
  const { selfCheck, clock, tried, selfTest } = await world()
  clock.advance(5 * minute)
  expect(await tried()).toEqual([])
  selfCheck.somethingChanged()
  selfCheck.somethingChanged()
  clock.advance(minute)
  expect(await tried()).toEqual(['models', 'session-locks'])
  clock.advance(5 * minute)
  expect(await tried()).toEqual([])
  const known = selfTest.outcome()?.checks.map(({ check }) => check)
  expect(known, 'what was tried at the start is still known').toEqual(['models', 'session-locks', 'drawn-face'])
})

test('P16: what was broken by the change is found, and nobody is asked', async () => {
  const found = await world(false)
  expect(found.selfTest.kept()).toBe(true)
  found.broken = 'session-locks'
  found.selfCheck.somethingChanged()
  found.clock.advance(minute)
  await found.tried()
  expect(found.selfTest.kept()).toBe(false)
})

test('nobody’s session is disturbed: it is tried when that is over', async () => {
  const busy = await world()
  busy.state = 'watching'
  busy.selfCheck.somethingChanged()
  busy.clock.advance(10 * minute)
  expect(await busy.tried()).toEqual([])
  busy.state = 'idle'
  busy.clock.advance(minute)
  expect(await busy.tried()).toEqual(['models', 'session-locks'])
})

test('another camera is such a change', async () => {
  const plugged = await world()
  await plugged.look(2)
  plugged.clock.advance(minute)
  expect(await plugged.tried()).toEqual([])
  plugged.devices = ['/dev/video0', '/dev/video2']
  await plugged.look(2)
  plugged.clock.advance(minute)
  expect(await plugged.tried()).toEqual(['models', 'session-locks'])
})

test('once a day it is tried although nothing changed', async () => {
  const quiet = await world()
  quiet.clock.advance(23 * 60 * minute)
  expect(await quiet.tried()).toEqual([])
  quiet.clock.advance(60 * minute)
  expect(await quiet.tried()).toEqual(['models', 'session-locks'])
})

test('P16: a drawn face that was not found is tried again by itself, once an hour, until it is', async () => {
  const { clock, tried, selfTest, selfCheck, ...found } = await world(true, 'drawn-face')
  expect(selfTest.kept()).toBe(false)
  selfCheck.somethingChanged()
  clock.advance(30 * minute)
  expect(await tried(), 'not with every change').toEqual(['models', 'session-locks'])
  clock.advance(30 * minute)
  expect(await tried()).toEqual(['models', 'session-locks', 'drawn-face'])
  expect(selfTest.kept()).toBe(false)
  found.mend()
  clock.advance(60 * minute)
  expect(await tried()).toEqual(['models', 'session-locks', 'drawn-face'])
  expect(selfTest.kept()).toBe(true)
  clock.advance(60 * minute)
  expect(await tried(), 'control: nothing is broken any more').toEqual([])
})
