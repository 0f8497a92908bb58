import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { noteProcess } from './noted-process.node.ts'

describe.runIf(process.platform === 'linux')('a process that was noted', () => {
  test('exists while it is stopped, and not after it was killed', async () => {
    const child = spawn('sleep', ['30'])
    const noted = noteProcess(child.pid ?? 0)
    child.kill('SIGSTOP')
    expect(noted.exists()).toBe(true)
    noted.kill()
    await once(child, 'exit')
    expect(noted.exists()).toBe(false)
  })

  test('does not exist once it has ended, although its parent has not heard of it', async () => {
    // The shell becomes the second sleep, which never asks what became of the first.
    const parent = spawn('sh', ['-c', 'sleep 30 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [pid] = await once(parent.stdout, 'data')
    const noted = noteProcess(Number(pid))
    expect(noted.exists()).toBe(true)
    noted.kill()
    await expect.poll(() => noted.exists()).toBe(false)
    expect(existsSync(`/proc/${noted.pid}`)).toBe(true)
    parent.kill('SIGKILL')
  })

  test('that never existed is nothing to wait for', () => {
    expect(noteProcess(0).exists()).toBe(false)
  })
})
