import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const nobody = { uid: 65_534, gid: 65_534 }

/** A program that has a child, and says what it sees of open cameras. */
const program = (child: string): string => `
  import { spawn } from 'node:child_process'
  import { once } from 'node:events'
  import { lookAtCameras } from '${join(import.meta.dirname, 'camera-sight.node.ts')}'
  const child = spawn(${JSON.stringify(child)}, ['60'], { stdio: 'ignore' })
  await once(child, 'spawn')
  console.log(lookAtCameras(['/dev/video0']).sight)
  child.kill('SIGKILL')
  process.exit(0)
`

/** Only root can make a program that has root's rights whoever starts it, and be somebody else in a test. */
describe.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'P1: how far open cameras can be seen (made by root)',
  () => {
    let folder: string
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'askfirst-sight-'))
      await chmod(folder, 0o755)
      await copyFile('/bin/sleep', join(folder, 'helper'))
      await chmod(join(folder, 'helper'), 0o4755)
    })
    afterEach(() => rm(folder, { recursive: true }))

    async function sightBeside(child: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
      const words = ['--input-type=module', '--eval', program(child)]
      const env = { PATH: process.env.PATH ?? '', ...environment }
      return (await run(process.execPath, words, { ...nobody, cwd: '/', env })).stdout.trim()
    }

    test('beside a helper of root’s, as Chromium’s sandbox may have one, every camera of ours is seen', async () => {
      expect(await Promise.all([join(folder, 'helper'), 'sleep'].map((child) => sightBeside(child)))).toEqual([
        'watching',
        'watching',
      ])
    })
    test('where PipeWire is, only a part is seen', async () => {
      await mkdir(join(folder, 'run'))
      await writeFile(join(folder, 'run/pipewire-0'), '')
      expect(await sightBeside('sleep', { XDG_RUNTIME_DIR: join(folder, 'run') })).toBe('partly')
    })
    test('a process that cannot be looked into, and is no such helper, is another matter than PipeWire', async () => {
      // Linux lets nobody look into a program that its user may not read.
      await copyFile('/bin/sleep', join(folder, 'closed'))
      await chmod(join(folder, 'closed'), 0o711)
      expect(await sightBeside(join(folder, 'closed'))).toBe('not-all')
    })
  },
)
