import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { lockFile } from './lock.node.ts'

let file = ''
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'askfirst-lock-')), 'lock')
})

describe('a lock', () => {
  test('is held by one at a time, and the next has it when it is let go', async () => {
    const unlock = await lockFile(file)
    const order: string[] = []
    const next = lockFile(file).then((unlockNext) => {
      order.push('next')
      return unlockNext
    })
    await setTimeout(250)
    order.push('first')
    unlock()
    const unlockNext = await next
    unlockNext()
    expect(order).toEqual(['first', 'next'])
    expect(await readFile(file)).toHaveLength(0)
  })
  test('ends with a process that is killed', async () => {
    const script = `import { lockFile } from ${JSON.stringify(join(import.meta.dirname, 'lock.node.ts'))}
      await lockFile(${JSON.stringify(file)})
      process.stdout.write('held')
      setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await expect(lockFile(file, AbortSignal.timeout(300))).rejects.toThrow()
    child.kill('SIGKILL')
    ;(await lockFile(file))()
  })
})
