import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { machineStart } from './machine-start.node.ts'
import { isHeldByAnother } from './other-player.node.ts'
import { writeRecoveries } from './recovery-file.node.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'askfirst-held-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** A process that has ended: its number is nobody's. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}
const noteRunning = (pid: number, boot = machineStart()): boolean =>
  writeRecoveries(directory, { running: { pid, boot }, recoveries: [] }, Date.now())
const lock = (pid: number): void => symlinkSync(`${hostname()}-${pid}`, join(directory, 'SingletonLock'))

test('a folder in which nobody noted anything is nobody’s, but on Windows, where a lock is always somebody’s', () => {
  expect(isHeldByAnother(directory, 'linux')).toBe(false)
  expect(isHeldByAnother(directory, 'win32')).toBe(true)
})

test('a folder is held by a player that lives, by its own note or Chromium’s', () => {
  noteRunning(process.ppid)
  expect(isHeldByAnother(directory, 'linux')).toBe(true)
  noteRunning(process.ppid, 'another start of the machine')
  expect(isHeldByAnother(directory, 'linux')).toBe(false)
  lock(process.ppid)
  expect(isHeldByAnother(directory, 'linux')).toBe(true)
})

test('Chromium’s note of before a power cut, of a number that another program has by now, holds nothing', async () => {
  const other = spawn('sleep', ['60'])
  try {
    lock(other.pid ?? 0)
    expect(isHeldByAnother(directory, 'linux')).toBe(process.platform !== 'linux')
    noteRunning(other.pid ?? 0)
    expect(isHeldByAnother(directory, 'linux'), 'control: by a player’s own note of this start it does').toBe(true)
  } finally {
    other.kill()
    await once(other, 'exit')
  }
})

test('one that died, or is this very one, holds nothing', async () => {
  const dead = await deadProcess()
  noteRunning(dead)
  lock(dead)
  expect(isHeldByAnother(directory, 'linux')).toBe(false)
  noteRunning(process.pid)
  expect(isHeldByAnother(directory, 'linux')).toBe(false)
})
