import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readPlayDay } from './play-day.ts'
import type { Play } from './play-line.ts'
import { playDesk } from './play-log.fixture.ts'

const worker = resolve(import.meta.dirname, '../../../../tools/faults/play-log-worker.ts')
const end = ({ at, milliseconds }: Play): number => Date.parse(at) + milliseconds

/** Lets a process of its own play until it has said so many times how far it came, kills it, and starts again. */
async function killed(after: number) {
  const desk = playDesk()
  const child = spawn(process.execPath, [worker, desk.directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const part of child.stdout) {
    said += part
    if (said.split('\n').length > after) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  const reached = Number(said.split('\n').slice(0, -1).at(-1))
  desk.open().dispose()
  const day = readPlayDay(readFileSync(join(desk.directory, 'plays/2026-01-05.jsonl'), 'utf8'))
  desk.remove()
  return { reached, plays: day?.plays ?? [], faults: [...desk.faults] }
}

/** How much of what was reached is not in the log, in milliseconds. */
const lost = (plays: readonly Play[], reached: number): number => reached - Math.max(...plays.map(end))

test.each([300, 1_700])('killed after %i steps, at most the last five seconds are lost', async (after) => {
  const { reached, plays, faults } = await killed(after)
  expect(faults).toEqual([])
  expect(plays.length).toBeGreaterThan(after / 5 - 8)
  expect(lost(plays, reached)).toBeLessThanOrEqual(5_000)
  // Nothing is missing in between, and nothing is there twice.
  for (const [place, play] of plays.entries()) {
    const before = plays[place - 1]
    if (before) expect(Date.parse(play.at)).toBe(end(before))
  }
  expect(lost(plays.slice(0, -11), reached), 'control').toBeGreaterThan(5_000)
})
