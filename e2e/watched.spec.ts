import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findEngine } from '../tools/setup/engine.ts'
import { builtApplication } from './fixtures/player.ts'

// Two starts, one after the other.
test.describe.configure({ timeout: 240_000 })

test('P14: whoever watches over a player has a folder of its own for its engine, and both folders go at the end', async () => {
  const [data, runtime] = [mkdtempSync(join(tmpdir(), 'askfirst-data-')), mkdtempSync(join(tmpdir(), 'askfirst-run-'))]
  const { executable } = await findEngine()
  const { RUNTIME_DIRECTORY: _, ...environment } = process.env
  const watch = spawn(executable, [builtApplication, '--watch', '--data-dir', data], {
    env: { ...environment, XDG_RUNTIME_DIR: runtime },
    stdio: 'ignore',
  })
  const ended = once(watch, 'exit')
  const kinds = () =>
    readdirSync(runtime)
      .flatMap((name) => /^askfirst-(engine|watch)-/.exec(name)?.[1] ?? [])
      .sort()
  try {
    await expect.poll(() => existsSync(join(data, 'status.json')), { timeout: 150_000 }).toBe(true)
    expect(kinds()).toEqual(['engine', 'watch'])
    // What the engine writes begins with a capital letter; by its lock a second player finds the first.
    expect(readdirSync(data).filter((name) => /^(?!Singleton)[A-Z]/.test(name))).toEqual([])
    watch.kill('SIGTERM')
    await ended
    expect(kinds()).toEqual([])
  } finally {
    // Killed, it would leave a player behind.
    watch.kill('SIGTERM')
    await ended
    for (const folder of [data, runtime]) rmSync(folder, { recursive: true, force: true })
  }
})
