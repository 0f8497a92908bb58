import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findEngine } from '../tools/setup/engine.ts'
import { mainBundle, patchedApplication } from './fixtures/patched-application.ts'
import { readStatus } from './fixtures/read-status.ts'

async function logIn(data: string): Promise<string> {
  const folder = join(data, 'logs')
  const names = await readdir(folder).catch(() => [])
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a player whose start fails says why, and starts again by itself', async () => {
  const data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const failedOnce = join(data, 'failed-once')
  const application = await patchedApplication([
    {
      file: mainBundle,
      find: 'const screenAndSession = await openSession(foundations, playing);',
      replace: `const fs = await import('node:fs');
        if (!fs.existsSync(${JSON.stringify(failedOnce)})) {
          fs.writeFileSync(${JSON.stringify(failedOnce)}, '');
          throw new Error('a disk that was busy');
        }
        const screenAndSession = await openSession(foundations, playing);`,
    },
  ])
  const { executable } = await findEngine()
  const first = spawn(executable, [application.directory, '--data-dir', data], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  first.stderr.on('data', (part) => {
    said += part
  })
  let second: number | undefined
  try {
    const [code] = await once(first, 'exit')
    expect(code).toBe(1)
    await expect
      .poll(
        async () => {
          const status = await readStatus(data)
          second = status?.pid
          return status && 'item' in status.playing ? status.playing.item : null
        },
        { timeout: 60_000 },
      )
      .toEqual(expect.any(String))
    expect(second).not.toBe(first.pid)
    expect(said).toContain('The player could not be started: a disk that was busy')
    expect(await logIn(data)).toContain('unexpected: a disk that was busy')
  } finally {
    first.kill()
    if (second !== undefined) {
      process.kill(second, 'SIGTERM')
      await expect.poll(() => isAlive(second ?? 0)).toBe(false)
    }
    await application.remove()
    await rm(data, { recursive: true, force: true })
  }
})

test('a lock that nobody holds and nobody gets leaves no screen black', async () => {
  const data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const application = await patchedApplication([
    { file: mainBundle, find: 'app.requestSingleInstanceLock()', replace: 'false' },
  ])
  const { executable } = await findEngine()
  const player = spawn(executable, [application.directory, '--data-dir', data], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(player, 'exit')
  let said = ''
  player.stderr.on('data', (part) => {
    said += part
  })
  try {
    await expect
      .poll(
        async () => {
          const status = await readStatus(data)
          return status && 'item' in status.playing ? status.playing.item : null
        },
        { timeout: 60_000 },
      )
      .toEqual(expect.any(String))
    expect(said).toContain(`The data folder "${data}" cannot be locked`)
  } finally {
    player.kill()
    await ended
    await application.remove()
    await rm(data, { recursive: true, force: true })
  }
})
