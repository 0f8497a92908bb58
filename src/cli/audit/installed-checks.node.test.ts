import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareModels } from '../../../tools/models/prepare.ts'
import { exampleStatus } from '../../contract/status.fixture.ts'
import type { Status } from '../../contract/status.ts'
import type { BuiltParts } from '../../main/diagnostics/build-hash.node.ts'
import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { keptFolders, keptNames } from '../../main/documents/kept-names.fixture.ts'
import { itemNews, playDesk } from '../../main/reports/plays/play-log.fixture.ts'
import { chainBegin, receiptText, sealDay } from '../../main/reports/receipts/receipt-chain.node.ts'
import { loadTotalsStore } from '../../main/reports/totals/totals-store.node.ts'
import { installedChecks } from '../words/audit-checks.ts'
import { checkDataFolder } from './check-data-folder.node.ts'
import { checkModels } from './check-models.node.ts'
import { checkRunningPlayer, runningPlayer, usualLooks } from './check-running-player.node.ts'
import { checkOwnParts } from './own-parts.node.ts'

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'audited-'))
const result = (checks: readonly AuditCheck[], name: keyof typeof installedChecks) =>
  checks.find(({ what }) => what === installedChecks[name].what)

async function builtParts(): Promise<BuiltParts> {
  const out = await folder()
  const names = ['main', 'cli', 'preload', 'renderer', 'models', 'wasm'] as const
  for (const name of names) await mkdir(join(out, name))
  await cp(models, join(out, 'models'), { recursive: true })
  return Object.fromEntries(names.map((name) => [name, join(out, name)])) as BuiltParts
}

let models = ''
beforeAll(async () => {
  models = await folder()
  await prepareModels(models)
})

describe('P6: the audit of the built networks', () => {
  test('holds for those that are built', async () => {
    expect((await checkModels(await builtParts())).map((check) => check.result)).toEqual(['kept', 'kept', 'kept'])
  })

  test('control: finds one network too many, one changed, and one that tells the sex', async () => {
    const dependency = join(
      dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
      'model',
    )
    const more = await builtParts()
    await copyFile(join(dependency, 'face_recognition_model.bin'), join(more.renderer, 'face.bin'))
    expect(result(await checkModels(more), 'models-known')).toMatchObject({
      result: 'broken',
      because: 'renderer/face.bin',
    })
    const other = await builtParts()
    const manifest = (name: string): string => `${name}-weights_manifest.json`
    await copyFile(join(dependency, manifest('age_gender_model')), join(other.models, manifest('age_model')))
    const found = await checkModels(other)
    expect(result(found, 'models-known')?.result).toBe('broken')
    expect(result(found, 'models-powers')?.because).toContain('fc/gender/weights: sex')
  })
})

describe('P16: the audit of the player’s own parts', () => {
  test('tries what the self-test tries; control: without its models one check is broken', async () => {
    const broken = async (directory: string) =>
      (await checkOwnParts(directory)).flatMap((check) => (check.result === 'broken' ? check.promises : []))
    expect(await broken(models)).toEqual([])
    expect(await broken(await folder())).toEqual(['P6'])
  })
})

describe('P14: the audit of what is kept', () => {
  const day = { day: '2026-01-05', sessions: [], yeses: 1, camera: { opened: 1, minutes: 1 }, previous: chainBegin }

  const foundIn = async (data: string, ...heads: Parameters<typeof checkDataFolder>[1][]) => {
    const checks = await checkDataFolder(data, ...heads)
    expect(checks.filter(({ control, result }) => control && result !== 'kept')).toEqual([])
    return (name: keyof typeof installedChecks) => result(checks, name)
  }
  /** A file of the data folder, in whatever folder of it. */
  const put = async (data: string, path: string, text = ''): Promise<void> => {
    await mkdir(dirname(join(data, path)), { recursive: true })
    await writeFile(join(data, path), text)
  }
  /** A data folder with two days of plays, both of them over; on the second somebody pressed the button. */
  async function playedFor(): Promise<{ readonly data: string; readonly days: readonly [string, string] }> {
    const { clock, directory, known, open: openLog } = playDesk()
    const log = openLog()
    const play = () => {
      log.follow(itemNews('bread'))
      clock.advance(10_000)
      log.follow(itemNews('milk'))
      clock.advance(10_000)
    }
    const toNextDay = () => {
      known.ahead += 24 * 3_600_000
    }
    play()
    toNextDay()
    play()
    log.sessionChanged(true)
    clock.advance(5_000)
    log.sessionChanged(false)
    play()
    toNextDay()
    play()
    log.dispose()
    await log.settled()
    return { data: directory, days: ['2026-01-05', '2026-01-06'] }
  }

  test('holds for a sound folder, and says what was not there to try', async () => {
    const data = await folder()
    const none = await foundIn(data)
    for (const name of ['receipts', 'plays', 'plays-times', 'totals'] as const)
      expect(none(name)?.result, name).toBe('not-tried')
    expect(none('kept-files')?.result).toBe('kept')
    await writeFile(join(data, 'receipts.jsonl'), receiptText([sealDay(day)]))
    expect((await foundIn(data))('receipts')?.result).toBe('kept')
    expect((await checkDataFolder(undefined)).every((check) => check.result === 'not-tried')).toBe(true)
  })

  test('P13: names each day with an opening without a yes, and what was put aside', async () => {
    const data = await folder()
    const unasked = sealDay({ ...day, camera: { opened: 1, minutes: 1, unasked: 1 } })
    await writeFile(join(data, 'receipts.jsonl'), receiptText([unasked]))
    await writeFile(join(data, 'receipts.broken-2026-01-04-1.jsonl'), 'nothing\n')
    expect(result(await checkDataFolder(data), 'receipts')).toMatchObject({
      result: 'broken',
      because: 'opened-without-yes 2026-01-05; receipts.broken-2026-01-04-1.jsonl not-a-receipt',
    })
  })

  test('knows each file that the player keeps, in its folders as well', async () => {
    const data = await folder()
    const digest = 'ab'.repeat(32)
    const files = keptNames.filter((name) => !keptFolders.includes(name) && name !== 'draft.broken-1')
    for (const name of files) await put(data, name)
    const inFolders = [
      'plays/2026-01-05-2.jsonl',
      'plays/2026-01-05.summary.json',
      'plays/broken-1767606000000-2026-01-05.jsonl',
      'plays/running-2.json',
      'content/store.json',
      `content/objects/ab/${digest}`,
      `content/packages/north@3-${digest}/manifest.json`,
      `content/staging/${digest}`,
      'draft/draft.json',
      `draft.broken-1/files/${digest}`,
      'logs/askfirst.1.log',
      'documents/door-notice.de.html',
      'documents/askfirst-support-2026-01-05.zip',
      'documents/north-made-here-1.askfirst',
      'documents/north-made-here-1.askfirst.partial',
      'trusted-keys/shop.pub',
      'wordings/0123456789abcdef.json',
      'update/player.exe.minisig',
    ]
    const whileWriting = ['receipts.jsonl.new', 'settings.json.tmp-1767606000000a1b2c', 'totals.sqlite-journal']
    for (const path of [...inFolders, ...whileWriting, 'SingletonLock']) await put(data, path)
    expect(new Set(inFolders.map((path) => path.split('/')[0])), 'each folder that privacy.md names').toEqual(
      new Set([...keptFolders, 'draft.broken-1']),
    )
    expect((await foundIn(data))('kept-files')).toMatchObject({ result: 'kept', because: null })
  })

  test.each([
    'plays/x.jpg',
    'plays/2026-01-05.jsonl.faces',
    'logs/sessions.log',
    'documents/face.png',
    'documents/face.askfirst',
    'documents/a/b-1.askfirst',
    'draft/face.jpg',
    'content/objects/ab/face.jpg',
    `content/objects/cd/${'ab'.repeat(32)}`,
    'Crashpad/reports/a.dmp',
    'Cache/Cache_Data/f_000001',
    'blob_storage/1/0',
    'Cookies',
    'totals.sqlite-wal',
    'status.json.history',
    'receipts.jsonl.faces',
    'receipts.jsonl/face.jpg',
    'logs.jpg',
  ])('control: finds what may lie in no data folder: %s', async (path) => {
    const data = await folder()
    await put(data, path)
    expect((await foundIn(data))('kept-files')).toMatchObject({ result: 'broken', because: path })
  })

  test('control: a file in the place of a folder is found, and a thousand are not all named', async () => {
    const data = await folder()
    await put(data, 'logs')
    for (let face = 100; face < 150; face++) await put(data, `frames/${face}.jpg`)
    const because = (await foundIn(data))('kept-files')?.because
    expect(because).toMatch(/^frames\/100\.jpg; .*\(\+ 31\)$/)
  })

  test('control: receipts that are missing are found by the plays of a day, and by a head that is known', async () => {
    const { data, days } = await playedFor()
    expect((await foundIn(data))('receipts')).toMatchObject({
      result: 'broken',
      because: { en: expect.stringContaining(`of these days: ${days[1]}.`) },
    })
    const empty = await folder()
    const known = [{ day: '2026-01-04', head: '0123456789abcdef' }]
    expect((await foundIn(empty, known))('receipts')?.because).toMatchObject({
      en: expect.stringContaining('of these days: 2026-01-04.'),
    })
  })

  test('control: a chain that was made anew is found by a head that is known', async () => {
    const data = await folder()
    const sealed = sealDay(day)
    await put(data, 'receipts.jsonl', receiptText([sealed]))
    const found = async (head: string) => (await foundIn(data, [{ day: day.day, head }]))('receipts')
    expect(await found(sealed.head)).toMatchObject({ result: 'kept' })
    expect(await found('0'.repeat(64))).toMatchObject({ result: 'broken', because: `known-head-differs ${day.day}` })
  })

  test('holds for plays as the player keeps them; control: finds one that was changed, and what lies beside', async () => {
    const { data, days } = await playedFor()
    const [first, second] = days.map((each) =>
      sealDay({ ...day, day: each, yeses: 0, camera: { opened: 0, minutes: 0 } }),
    )
    if (!first || !second) throw new Error('two days')
    const withYes = sealDay({ ...second, yeses: 1, previous: first.head })
    await put(data, 'receipts.jsonl', receiptText([first, withYes]))
    const sound = await foundIn(data)
    for (const name of ['receipts', 'kept-files', 'plays', 'plays-times'] as const)
      expect(sound(name), name).toMatchObject({ result: 'kept', because: null })

    await put(data, 'plays/running-1.json', JSON.stringify({ session: '2026-01-06T10:00:00.000Z' }))
    expect((await foundIn(data))('plays')).toMatchObject({ result: 'broken', because: 'plays/running-1.json' })
    await rm(join(data, 'plays/running-1.json'))

    const file = `plays/${days[0]}.jsonl`
    const text = await readFile(join(data, file), 'utf8')
    await put(data, file, text.replace('"milliseconds":10000', '"milliseconds":20000'))
    expect((await foundIn(data))('plays')).toMatchObject({ result: 'broken', because: `head-wrong: ${days[0]}` })
    const timed = text.split('\n').find((line) => line.includes('"at"')) ?? ''
    const items = `${JSON.stringify({ day: days[1], kept: 'items' })}\n${timed}\n`
    await put(data, `plays/${days[1]}-2.jsonl`, items)
    expect((await foundIn(data))('plays')?.because, 'a time on a day of items only').toContain(
      `not-a-play-log: ${days[1]}-2.jsonl`,
    )
  })

  test('control: finds a day with a yes of which all times are kept', async () => {
    const { data, days } = await playedFor()
    await put(data, 'receipts.jsonl', receiptText([sealDay({ ...day, day: days[0] })]))
    expect((await foundIn(data))('plays-times')).toMatchObject({
      result: 'broken',
      because: { en: expect.stringContaining(days[0]) },
    })
  })

  test('holds for totals as they are kept; control: finds fewer than ten sessions, a column more, and a write-ahead log', async () => {
    const total = {
      from: '2026-01-05T09:00:00.000Z',
      until: '2026-01-06T00:00:00.000Z',
      package: 'north',
      item: 'bread',
      figure: 'seen',
      sessions: 15,
      secondsEach: 20,
    } as const
    const openTotals = await loadTotalsStore()
    async function totalsWith(alter: string, more: Partial<{ sessions: number }> = {}) {
      const data = await folder()
      const store = openTotals(data, new Date())
      store.add([{ ...total, ...more }], new Date(0))
      store.close()
      const database = new DatabaseSync(join(data, 'totals.sqlite'))
      database.exec(alter)
      database.close()
      return (await foundIn(data))('totals')
    }
    expect(await totalsWith('')).toMatchObject({ result: 'kept', because: null })
    for (const broken of [
      totalsWith('', { sessions: 5 }),
      totalsWith('', { sessions: 13 }),
      totalsWith('ALTER TABLE totals ADD COLUMN word TEXT'),
      totalsWith('CREATE TABLE sessions (at TEXT)'),
      totalsWith('PRAGMA journal_mode = WAL'),
    ])
      expect((await broken)?.result).toBe('broken')
  })

  test('control: finds a receipt that was changed, and a file that nobody knows', async () => {
    const data = await folder()
    await writeFile(join(data, 'receipts.jsonl'), receiptText([sealDay(day)]).replace('"yeses":1', '"yeses":2'))
    await writeFile(join(data, 'face.jpg'), '')
    const found = await checkDataFolder(data)
    expect(result(found, 'receipts')).toMatchObject({ result: 'broken', because: 'head-wrong 2026-01-05' })
    expect(result(found, 'kept-files')).toMatchObject({ result: 'broken', because: 'face.jpg' })
  })
})

describe.runIf(process.platform === 'linux')('P3: the audit of a player that runs (read through /proc)', () => {
  const started = new Date().toISOString()
  const status: Status = { ...exampleStatus('a'), startedAt: started, now: started, pid: process.pid }
  // A system with a camera, and nothing that would give pictures past it.
  const twice = { times: 2, pause: 10, devices: async () => ['/dev/video-of-no-system'], pipeWire: () => false }
  const player = async (change: Partial<Status> = {}) => {
    const data = await folder()
    await writeFile(join(data, 'status.json'), JSON.stringify({ ...status, now: new Date().toISOString(), ...change }))
    return runningPlayer(data)
  }
  const results = (checks: readonly AuditCheck[]) => checks.map((check) => check.result)

  test('looks at nothing where none runs', async () => {
    expect(await player({ now: '2026-01-05T10:00:00.000Z', startedAt: '2026-01-05T10:00:00.000Z' })).toBeUndefined()
    expect(await runningPlayer(await folder())).toBeUndefined()
    expect(results(await checkRunningPlayer(undefined, 'a'))).toEqual(Array(4).fill('not-tried'))
  })

  test('holds for a process without listener and camera; leaves cameras alone during a session', async () => {
    // One after the other: each opens a file to see that it would be seen, and this process is the player of both.
    const idle = await checkRunningPlayer(await player(), 'a', twice)
    const session = await checkRunningPlayer(await player({ session: 'open' }), 'a', twice)
    expect(results(idle)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept'])
    expect(result(session, 'cameras')?.result).toBe('not-tried')
  })

  test('control: a camera that is held is found; without one, or where pictures come past it, nothing is said', async () => {
    const on = async (looks: Partial<typeof twice>) =>
      result(await checkRunningPlayer(await player(), 'a', { ...twice, ...looks }), 'cameras')
    const file = join(await folder(), 'camera')
    await writeFile(file, '')
    const held = await open(file)
    try {
      expect(await on({ devices: async () => [file], pipeWire: () => true })).toMatchObject({ result: 'broken' })
    } finally {
      await held.close()
    }
    expect((await on({ devices: async () => [file] }))?.result).toBe('kept')
    const untried = { result: 'not-tried' as const }
    expect(await on({ devices: async () => [] })).toMatchObject({
      ...untried,
      because: { en: expect.stringContaining('No camera was plugged in') },
    })
    expect(await on({ pipeWire: () => true })).toMatchObject({
      ...untried,
      because: { en: expect.stringContaining('PipeWire') },
    })
  })

  test('sees PipeWire where the player can reach it, whatever the account of whoever audits', async () => {
    const runtime = await folder()
    const sleeping = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      env: { XDG_RUNTIME_DIR: runtime },
      stdio: 'ignore',
    })
    try {
      await once(sleeping, 'spawn')
      const { pid = 0 } = sleeping
      const before = usualLooks.pipeWire(pid)
      await writeFile(join(runtime, 'pipewire-0'), '')
      expect([before, usualLooks.pipeWire(pid)]).toEqual([usualLooks.pipeWire(0), true])
    } finally {
      sleeping.kill()
    }
  })

  test.each([
    ['one that is not over, or hangs', { selfTest: 'not-yet' as const }],
    ['one that a player of an older version does not tell of', { selfTest: undefined }],
  ])('P16: says nothing of the self-test but that it is not over: %s', async (_, change) => {
    const found = await checkRunningPlayer(await player(change), 'a', twice)
    expect(result(found, 'self-test-runs')).toMatchObject({
      result: 'not-tried',
      because: { en: expect.stringContaining('not report yet') },
    })
  })

  test('control: finds a listener, another build and a failed self-test', async () => {
    const listens = "require('net').createServer().listen(0, '127.0.0.1', () => console.log('listening'))"
    const child = spawn(process.execPath, ['-e', listens], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    try {
      const faults = [{ code: 'self-test-failed' as const, since: status.now }]
      const running = await player({ faults })
      const found = await checkRunningPlayer(running, 'b', twice)
      expect(result(found, 'listeners')?.because).toContain('tcp 127.0.0.1:')
      expect(result(found, 'build-runs')).toMatchObject({ result: 'broken', because: 'a' })
      expect(result(found, 'self-test-runs')?.result).toBe('broken')
    } finally {
      child.kill()
    }
  })
})
