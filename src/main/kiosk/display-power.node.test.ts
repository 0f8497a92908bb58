import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { createDisplayPower } from './display-power.node.ts'
import { powerCommands } from './display-power-commands.ts'

test('each system is asked in its own way, and one that offers nothing is not asked', () => {
  expect(powerCommands('linux', { DISPLAY: ':0' }, false)).toEqual([['xset', '+dpms', 'dpms', 'force', 'off']])
  expect(powerCommands('linux', { DISPLAY: ':0' }, true)).toEqual([['xset', 'dpms', 'force', 'on']])
  expect(powerCommands('linux', { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, true).map(([name]) => name)).toEqual([
    'wlopm',
    'kscreen-doctor',
  ])
  expect(powerCommands('linux', {}, false)).toEqual([])
  expect(powerCommands('win32', { DISPLAY: ':0' }, false)).toEqual([])
})

let folder: string
const asked = (): string[] => {
  try {
    return readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')
  } catch {
    return []
  }
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askfirst-xset-'))
  // A stand-in for the system's own program, which needs a display: it notes what it is told.
  writeFileSync(join(folder, 'xset'), `#!/bin/sh\necho "$@" >> ${join(folder, 'asked')}\n`, { mode: 0o755 })
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
  vi.stubEnv('DISPLAY', ':0')
  vi.stubEnv('WAYLAND_DISPLAY', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test.skipIf(process.platform !== 'linux')(
  'displays go off and are kept off, come on for a while when touched, and are on when the player ends',
  async () => {
    const clock = manualClock()
    const power = createDisplayPower(clock, () => undefined)
    power.set('off')
    power.set('off')
    clock.advance(600_000)
    power.wake()
    clock.advance(120_000)
    await power.dispose()
    const words = asked().map((line) => line.split(' ').at(-1))
    expect(words).toEqual(['off', 'off', 'on', 'off', 'on'])
    expect(clock.waiting()).toBe(0)
  },
)

test.skipIf(process.platform !== 'linux')(
  'whatever the run before left, they are switched on once when the shop is open, and not again',
  async () => {
    const power = createDisplayPower(manualClock(), () => undefined)
    power.set('on')
    power.set('on')
    power.wake()
    await power.dispose()
    expect(asked()).toEqual(['dpms force on'])
  },
)

test.skipIf(process.platform !== 'linux')(
  'where their power is left to the system they are not touched, but for what was switched off here',
  async () => {
    const power = createDisplayPower(manualClock(), () => undefined)
    power.set('left')
    power.wake()
    expect(asked()).toEqual([])
    power.set('off')
    power.set('left')
    await power.dispose()
    expect(asked().map((line) => line.split(' ').at(-1))).toEqual(['off', 'on'])
  },
)

test.skipIf(process.platform !== 'linux')(
  'what the system did to them while they were left to it is undone when the shop opens',
  async () => {
    const power = createDisplayPower(manualClock(), () => undefined)
    for (const wanted of ['on', 'left', 'on'] as const) power.set(wanted)
    await power.dispose()
    expect(asked()).toHaveLength(2)
  },
)

test.skipIf(process.platform !== 'linux')(
  'a system without a program for it, or whose program fails, offers no power to switch, and that is told once',
  async () => {
    const told: boolean[] = []
    const power = createDisplayPower(manualClock(), () => told.push(power.offered()))
    expect(power.offered()).toBe(true)
    const [asItIs = '', withoutPrograms] = [process.env.PATH, join(folder, 'none')]
    vi.stubEnv('PATH', withoutPrograms)
    power.set('off')
    power.set('on')
    await expect.poll(() => told).toEqual([false])
    vi.stubEnv('PATH', asItIs)
    power.set('off')
    await power.dispose()
    expect(told).toEqual([false, true])
  },
)
