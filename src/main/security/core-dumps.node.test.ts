import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { coreDumpsCheck } from '../sides/self-test/core-dumps-check.node.ts'
import { dumpsForbidden, limitsOf } from './core-dumps.node.ts'

const run = promisify(execFile)
const mayAllow = process.platform === 'linux' && !/^Max core file size\s+\S+\s+0\s/m.test(limitsOf(process.pid))

/** A program that has a child and grandchild before its first line runs on, and says what they may leave after it. */
const program = (then: string, sleep = 'sleep'): string => `
  import { spawn } from 'node:child_process'
  import { once } from 'node:events'
  import { dumpsForbidden, forbidCoreDumps, limitsOf } from '${join(import.meta.dirname, 'core-dumps.node.ts')}'
  const child = spawn('sh', ['-c', '${sleep} 60 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  const [grandchild] = await once(child.stdout, 'data')
  ${then}
  const told = [process.pid, child.pid, Number(grandchild)].map((pid) => /core file size +(\\S+) +(\\S+)/.exec(limitsOf(pid)))
  console.log(JSON.stringify([dumpsForbidden(limitsOf), told.map(([, soft, hard]) => soft + ' ' + hard)]))
  process.kill(-child.pid)
`

async function told(then: string, sleep?: string, as: { uid?: number; gid?: number } = {}): Promise<unknown> {
  const words = ['--input-type=module', '--eval', program(then, sleep)]
  const unlimited = ['-c', 'ulimit -S -c $(ulimit -H -c); exec "$0" "$@"', process.execPath, ...words]
  const { stdout } = await run('sh', unlimited, { ...as, cwd: '/' })
  return JSON.parse(stdout)
}

describe.runIf(mayAllow)('P4: dumps of a process that may have seen a picture (where this machine allows any)', () => {
  test('are forbidden to whatever runs already, however far down', async () => {
    expect(await told('await forbidCoreDumps()')).toEqual([true, ['0 0', '0 0', '0 0']])
  })
  test('control: are allowed without that, and that is seen', async () => {
    expect(await told('')).toEqual([false, [expect.not.stringMatching(/^0/), expect.anything(), expect.anything()]])
  })
})

/** Only root can make a program that has root's rights whoever starts it. */
describe.runIf(mayAllow && process.getuid?.() === 0)(
  "P4: a helper of root's, as Chromium's sandbox may have one (made by root, where dumps are allowed)",
  () => {
    let folder: string
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'askfirst-helper-'))
      await chmod(folder, 0o755)
      await copyFile('/bin/sleep', join(folder, 'helper'))
      await chmod(join(folder, 'helper'), 0o4755)
    })
    afterEach(() => rm(folder, { recursive: true }))

    test('does not keep the player from asking, whoever else is limited', async () => {
      const nobody = { uid: 65_534, gid: 65_534 }
      const seen = await told('await forbidCoreDumps()', join(folder, 'helper'), nobody)
      expect(seen).toEqual([true, ['0 0', '0 0', expect.not.stringMatching(/^0 0/)]])
    })
  },
)

const forbidden = 'Max core file size        0                    0                    bytes\n'

describe.runIf(process.platform === 'linux')('P16: the check of them', () => {
  test('holds where no process may, and one that is gone does not matter', async () => {
    expect(await coreDumpsCheck(() => forbidden).run()).toBe('kept')
    expect(await coreDumpsCheck((pid) => (pid === process.pid ? forbidden : '')).run()).toBe('kept')
  })
  test.each([
    ['the first process may', (pid: number) => (pid === process.pid ? forbidden.replace(' 0 ', ' 9 ') : forbidden)],
    ['nothing is told of it', (pid: number) => (pid === process.pid ? '' : forbidden)],
  ])('control: finds it broken where %s', async (_, limits) => {
    expect(dumpsForbidden(limits)).toBe(false)
    expect(await coreDumpsCheck(limits).run()).toBe('broken')
  })
})
