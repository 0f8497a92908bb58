import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Status } from '../../contract/status.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { keepStatusFile } from './status-file.node.ts'

const status = (item: string): Status => ({
  format: 1,
  version: '0.1.0',
  host: 'test',
  build: '',
  startedAt: '2026-01-01T00:00:00Z',
  now: '2026-01-01T00:00:00Z',
  pid: 1,
  playing: {
    package: 'a',
    version: 1,
    playlist: 'all',
    item,
    reason: { kind: 'default' },
    since: '2026-01-01T00:00:00Z',
  },
  screen: { state: 'on', changesAt: null, answers: true },
  session: 'idle',
  camera: 'off',
  engine: null,
  faults: [],
})

test('writes whole files at every change and at least every five seconds', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'status-'))
  const clock = manualClock()
  let item = 'one'
  let written = 0
  const file = keepStatusFile(
    directory,
    clock,
    () => status(item),
    () => written++,
  )
  const seen = async (): Promise<string> =>
    JSON.parse(await readFile(join(directory, 'status.json'), 'utf8')).playing.item
  const settled = async (count: number): Promise<void> => {
    while (written < count) await new Promise((resolve) => setImmediate(resolve))
  }
  clock.advance(0)
  await settled(1)
  expect(await seen()).toBe('one')
  item = 'two'
  file.touch()
  file.touch()
  clock.advance(50)
  await settled(2)
  expect(await seen()).toBe('two')
  item = 'three'
  clock.advance(5_000)
  await settled(3)
  expect(await seen()).toBe('three')
  item = 'last'
  await file.dispose()
  expect(await seen()).toBe('last')
  expect(await readdir(directory)).toEqual(['status.json'])
})

test('a mistake of ours is thrown, and not told as the disk’s fault', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'status-'))
  const announced: boolean[] = []
  const wrong = { ...status('x'), pid: 1.5 }
  const file = keepStatusFile(
    directory,
    manualClock(),
    () => wrong,
    (_, stands) => announced.push(!stands),
  )
  await expect(file.dispose()).rejects.toThrow('pid')
  expect([announced, await readdir(directory)]).toEqual([[], []])
})

test('says when it cannot write, and goes on trying', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'status-'))
  await rm(directory, { recursive: true })
  const clock = manualClock()
  const announced: boolean[] = []
  const file = keepStatusFile(
    directory,
    clock,
    () => status('x'),
    (_, stands) => announced.push(!stands),
  )
  clock.advance(0)
  clock.advance(5_000)
  await file.dispose()
  expect(announced).toEqual([false, false, false])
})
