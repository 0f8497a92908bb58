import { mkdir, mkdtemp, open, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { stampsFrom } from './access-times.ts'
import { keepAccessTimes } from './keep-access-times.node.ts'

const [second, hour] = [1_000, 3_600_000]
const day = 24 * hour
const start = Date.parse('2026-01-05T10:00:00.400Z')

/** Files of a system that notes a read only when `stampsFrom` says so, or, `notes: false`, never. */
function stampedFiles(accessed: Readonly<Record<string, number>>, clock = manualClock(new Date(start)), notes = true) {
  const times = new Map(Object.entries(accessed))
  let reads = 0
  const stamp = (path: string): void => {
    reads += 1
    const now = clock.now().getTime()
    if (notes && now >= stampsFrom({ accessed: times.get(path) ?? 0, changed: 0 })) times.set(path, now)
  }
  const files = {
    readdir: async () =>
      [...times.keys()].map((path) => ({ isFile: () => true, parentPath: '/program', name: path.slice(9) })),
    stat: async (path: string) => ({ atimeMs: times.get(path) ?? 0, mtimeMs: 0, ctimeMs: 0 }),
    open: async (path: string) => ({
      read: async () => stamp(path),
      close: async () => undefined,
    }),
  }
  const settle = async (): Promise<void> => {
    while (clock.waiting() === 0) await new Promise(setImmediate)
  }
  /** Lets a stretch of time pass, and every look in it come to its end. */
  const pass = async (milliseconds: number): Promise<void> => {
    for (let left = milliseconds; left > 0; left -= second) {
      clock.advance(Math.min(left, second))
      await settle()
    }
  }
  return { clock, files: files as never, times, stamp, settle, pass, reads: () => reads }
}

const keep = ({ clock, files }: Pick<ReturnType<typeof stampedFiles>, 'clock' | 'files'>) =>
  keepAccessTimes({
    clock,
    files,
    folders: ['/program'],
    unexpected: (error) => expect.unreachable(String(error)),
  })

test('the system notes a read a day after the last one that it noted, in whole seconds, or after a change', () => {
  expect(stampsFrom({ accessed: start, changed: start - day })).toBe(start - 400 + day)
  expect(stampsFrom({ accessed: start, changed: start })).toBeLessThanOrEqual(start)
})

test('P14: what a session reads has the same time whenever it was, and whether there was one', async () => {
  const models = { '/program/models/age.bin': start - 3 * day, '/program/models/face.bin': start - day + 90 * second }
  async function afterSessions(...at: readonly number[]) {
    const system = stampedFiles(models)
    const end = keep(system)
    await system.settle()
    for (let elapsed = 0; elapsed < 30 * 60; elapsed += 1) {
      await system.pass(second)
      if (at.includes(elapsed)) for (const path of system.times.keys()) system.stamp(path)
    }
    end()
    return [...system.times.values()]
  }
  const none = await afterSessions()
  expect(none[0]).toBe(start)
  expect(await afterSessions(700)).toEqual(none)
  expect(await afterSessions(120, 1500)).toEqual(none)
})

test('control: without it the day’s first session stands on the disk', () => {
  const system = stampedFiles({ '/program/models/age.bin': start - 3 * day })
  system.clock.advance(700 * second)
  system.stamp('/program/models/age.bin')
  expect([...system.times.values()]).toEqual([start + 700 * second])
})

test('a day later it reads again in that very second', async () => {
  const system = stampedFiles({ '/program/models/age.bin': start - day + 90 * second })
  const end = keep(system)
  await system.settle()
  await system.pass(120 * second)
  end()
  expect([...system.times.values()].map((at) => Math.floor(at / second))).toEqual([Math.floor(start / second) + 90])
})

test('a system that notes nothing is not read every minute', async () => {
  const system = stampedFiles({ '/program/models/age.bin': start - 3 * day }, undefined, false)
  const end = keep(system)
  await system.settle()
  await system.pass(50 * 60 * second)
  end()
  expect(system.reads()).toBe(1)
})

test('it finds the files of every folder below, and reads them on a real disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-access-'))
  await mkdir(join(folder, 'models'))
  const file = join(folder, 'models/age.bin')
  await writeFile(file, 'weights')
  const old = new Date(Date.now() - 3 * day)
  await utimes(file, old, old)
  const opened: string[] = []
  const end = keepAccessTimes({
    // Later than the change above, which the disk may have in the same millisecond.
    clock: manualClock(new Date(Date.now() + 1_000)),
    files: {
      readdir,
      stat,
      open: (path, flags) => {
        opened.push(String(path))
        return open(path, flags)
      },
    },
    folders: [folder],
    unexpected: (error) => expect.unreachable(String(error)),
  })
  await vi.waitUntil(() => opened.length > 0)
  end()
  expect(opened).toEqual([file])
  expect(await readFile(file, 'utf8')).toBe('weights')
})
