import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ManualClock, manualClock } from '../base/time/manual-clock.ts'
import { openRecoveries } from './recoveries.node.ts'
import { readRecoveries, writeRecoveries } from './recovery-file.node.ts'

const minute = 60_000
let directory: string
let clock: ManualClock
let written: boolean

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'askfirst-recoveries-'))
  clock = manualClock()
  vi.stubEnv('RUNTIME_DIRECTORY', undefined)
  vi.stubEnv('XDG_RUNTIME_DIR', undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(directory, { recursive: true, force: true })
})

const open = (boot = 'this start', at = directory) =>
  openRecoveries({
    directory: at,
    clock,
    pid: 1,
    boot,
    setFault: (_, stands) => {
      written = !stands
    },
  })

test('a player that was ended in order, or with the machine, has not come back from anything', () => {
  open().dispose()
  expect(open().cameBackAt).toBeNull()
  expect(open('the next start').cameBackAt).toBeNull()
  expect(open('the next start').cameBackAt).toBe(clock.now().getTime())
})

test('what ends together with the player, a moment before or after it, is no recovery; what came earlier is', () => {
  const player = open()
  player.count('page-gone')
  clock.advance(minute)
  player.count('page-gone')
  player.count('graphics-gone')
  clock.advance(100)
  player.dispose()
  player.count('page-gone')
  player.dispose()
  const { running, recoveries } = readRecoveries(directory)
  expect({ running, what: recoveries.map(({ what }) => what) }).toEqual({ running: null, what: ['page-gone'] })
})

test('a death that whoever started the player again had noted is told as well', () => {
  const at = clock.now().getTime()
  writeRecoveries(directory, { running: null, recoveries: [{ at, what: 'player-hung' }] }, at)
  clock.advance(minute)
  const player = open()
  expect({ at: player.cameBackAt, counted: readRecoveries(directory).recoveries.length }).toEqual({ at, counted: 1 })
})

test('three deaths within half an hour lead to safe mode in the next one, which ends by itself after an hour', () => {
  for (const safe of [false, false, false, true]) {
    expect(open().safeMode()).toBe(safe)
    clock.advance(minute)
  }
  const player = open()
  let changes = 0
  player.onChange(() => {
    changes += 1
  })
  clock.advance(59 * minute)
  expect(player.safeMode()).toBe(true)
  clock.advance(minute)
  expect({ safe: player.safeMode(), changes }).toEqual({ safe: false, changes: 1 })
})

test('deaths of the page and of the player count together', () => {
  open()
  const player = open()
  expect(player.safeMode()).toBe(false)
  player.count('page-gone')
  player.count('page-hung')
  expect(player.safeMode()).toBe(true)
})

test('P14: what happens around a session is counted with the rest, and nowhere on the disk', () => {
  open()
  const player = open()
  const file = join(directory, 'recoveries.json')
  const before = readFileSync(file, 'utf8')
  clock.advance(minute)
  player.count('page-gone', 'session')
  expect(player.safeMode()).toBe(false)
  player.count('graphics-gone', 'session')
  expect({ safe: player.safeMode(), file: readFileSync(file, 'utf8') }).toEqual({ safe: true, file: before })

  clock.advance(minute)
  player.count('page-hung')
  const whats = () => readRecoveries(directory).recoveries.map(({ what }) => what)
  expect(whats()).toEqual(['player-gone', 'page-hung'])
  player.dispose()
  expect(whats()).toEqual(['player-gone', 'page-hung'])
  clock.advance(10 * minute)
  expect(open().safeMode()).toBe(false)
})

test('what the disk refuses is told, and counted in memory', () => {
  const player = open('this start', join(directory, 'nowhere'))
  expect(written).toBe(false)
  for (let times = 0; times < 3; times += 1) player.count('page-gone')
  expect(player.safeMode()).toBe(true)
})

test('a player that came back, and cannot write that down, is in safe mode for an hour', () => {
  open()
  mkdirSync(join(directory, 'recoveries.json.new'))
  const player = open()
  expect({ written, safe: player.safeMode() }).toEqual({ written: false, safe: true })
  clock.advance(60 * minute)
  expect(player.safeMode()).toBe(false)
})

test('one that dies again and again waits longer and longer before it shows anything', () => {
  const waits = Array.from({ length: 6 }, () => open().startAfter / minute)
  expect(waits).toEqual([0, 0, 0, 0, 5, 5])
})

test('a file that is damaged is begun anew', () => {
  writeFileSync(join(directory, 'recoveries.json'), '{"format":1,"running":')
  const player = open()
  expect({ cameBackAt: player.cameBackAt, written }).toEqual({ cameBackAt: null, written: true })
  expect(readRecoveries(directory).running).toEqual({ pid: 1, boot: 'this start' })
})

test('a file that cannot be written stays as it was', () => {
  expect(writeRecoveries(directory, { running: null, recoveries: [] }, 0)).toBe(true)
  const before = readFileSync(join(directory, 'recoveries.json'), 'utf8')
  expect(writeRecoveries(join(directory, 'recoveries.json'), { running: null, recoveries: [] }, 0)).toBe(false)
  expect(readFileSync(join(directory, 'recoveries.json'), 'utf8')).toBe(before)
})

describe.skipIf(process.platform === 'win32')('a disk that takes nothing, on a system with a folder in memory', () => {
  let memory: string
  let inTheWay: string
  beforeEach(() => {
    memory = join(directory, 'memory')
    // A folder in the way of the file: not even root writes over it.
    inTheWay = join(directory, 'recoveries.json.new')
    mkdirSync(memory)
    mkdirSync(inTheWay)
    vi.stubEnv('XDG_RUNTIME_DIR', memory)
  })

  test('from the first start on: the second is in safe mode, and each further one waits', () => {
    const starts = Array.from({ length: 6 }, () => {
      const player = open()
      return [written, player.safeMode(), player.startAfter / minute]
    })
    expect(starts).toEqual([
      [false, false, 0],
      [false, true, 0],
      [false, true, 0],
      [false, true, 0],
      [false, true, 5],
      [false, true, 5],
    ])
  })

  test('from some time on: what was counted before counts with the rest', () => {
    rmSync(inTheWay, { recursive: true })
    for (let start = 0; start < 3; start++) open()
    mkdirSync(inTheWay)
    expect(Array.from({ length: 3 }, () => open().startAfter / minute)).toEqual([0, 5, 5])
    expect(readRecoveries(directory).recoveries).toHaveLength(5)
  })

  test('one that ended in order has not come back from anything, and of another folder nothing is known', () => {
    open().dispose()
    const player = open()
    expect([player.cameBackAt, player.safeMode()]).toEqual([null, false])
    expect(open('this start', join(directory, 'another')).cameBackAt).toBeNull()
  })

  test('a disk that takes it again has all of it, and memory nothing', () => {
    open()
    open()
    rmSync(inTheWay, { recursive: true })
    open()
    expect(readdirSync(memory)).toEqual([])
    expect(readRecoveries(directory).recoveries.map(({ what }) => what)).toEqual(['player-gone', 'player-gone'])
  })

  test("the folder that the service manager made goes before the account's", () => {
    const service = join(directory, 'service')
    mkdirSync(service)
    vi.stubEnv('RUNTIME_DIRECTORY', `${service}:${memory}`)
    open()
    expect([readdirSync(service).length, readdirSync(memory)]).toEqual([1, []])
  })
})
