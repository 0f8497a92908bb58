import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareModels } from '../../../tools/models/prepare.ts'
import type { Status } from '../../contract/status.ts'
import type { BuiltParts } from '../../main/diagnostics/build-hash.node.ts'
import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { chainBegin, receiptText, sealDay } from '../../main/reports/receipts/receipt-chain.node.ts'
import { installedChecks } from '../words/audit-checks.ts'
import { checkDataFolder } from './check-data-folder.node.ts'
import { checkModels } from './check-models.node.ts'
import { checkRunningPlayer, runningPlayer } from './check-running-player.node.ts'
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

  test('holds for a sound folder, and says what was not there to try', async () => {
    const data = await folder()
    expect((await checkDataFolder(data)).map((check) => check.result)).toEqual(['not-tried', 'kept', 'kept', 'kept'])
    await writeFile(join(data, 'receipts.jsonl'), receiptText([sealDay(day)]))
    expect((await checkDataFolder(data)).map((check) => check.result)).toEqual(['kept', 'kept', 'kept', 'kept'])
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
  const status: Status = {
    format: 1,
    version: '1.0.0',
    host: 'electron 1.0.0',
    build: 'a',
    startedAt: new Date().toISOString(),
    now: new Date().toISOString(),
    pid: process.pid,
    playing: { package: null, version: null, reason: 'session' },
    screen: { state: 'on', changesAt: null, answers: true },
    session: 'idle',
    camera: 'off',
    engine: null,
    faults: [],
  }
  const twice = { times: 2, pause: 10 }
  const player = async (change: Partial<Status> = {}) => {
    const data = await folder()
    await writeFile(join(data, 'status.json'), JSON.stringify({ ...status, ...change }))
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
