import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manualClock } from '../base/manual-clock.ts'
import { openSessionCounter } from './session-count.node.ts'

test('P13: counts by day and kind, writes nothing at the moment of a session, and goes on after a restart', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'count-'))
  const start = new Date(2026, 0, 5, 10, 30)
  const counter = await openSessionCounter(directory, manualClock(start))
  counter.count('camera')
  counter.count('camera')
  counter.count('declared')
  expect(counter.today()).toEqual({ day: '2026-01-05', camera: 2, declared: 1 })
  expect(await readdir(directory)).toEqual([])
  await counter.dispose()
  expect(JSON.parse(await readFile(join(directory, 'sessions.json'), 'utf8'))).toEqual(counter.today())

  const clock = manualClock(start)
  const again = await openSessionCounter(directory, clock)
  again.count('camera')
  expect(again.today().camera).toBe(3)
  clock.advance(24 * 3_600_000)
  expect(again.today()).toEqual({ day: '2026-01-06', camera: 0, declared: 0 })
  await again.dispose()
})
