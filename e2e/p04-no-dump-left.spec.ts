import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { filesIn } from './fixtures/files-in.ts'
import { heldStill } from './fixtures/held-still.ts'
import { dismiss, openSession, sessionsTold } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { type PatchedApplication, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { commandOf, kindOf } from './fixtures/process-kinds.ts'
import { colouredBlocks, type StillCamera, stillCamera } from './fixtures/still-camera.ts'

const run = promisify(execFile)

/** How large a dump of a process may be, soft and hard, in bytes; undefined: it is gone. */
async function dumpLimit(pid: number): Promise<string | undefined> {
  const limits = await readFile(`/proc/${pid}/limits`, 'utf8').catch(() => '')
  const [, soft, hard] = /^Max core file size\s+(\S+)\s+(\S+)/m.exec(limits) ?? []
  return soft && `${soft} ${hard}`
}

/** Lets this process and what it starts leave dumps, as some systems do; the result undoes it. */
async function allowDumps(): Promise<() => Promise<void>> {
  const before = (await dumpLimit(process.pid))?.replace(' ', ':') ?? 'unlimited:unlimited'
  await run('prlimit', ['--core=unlimited:unlimited', '--pid', String(process.pid)])
  return async () => {
    await run('prlimit', [`--core=${before}`, '--pid', String(process.pid)]).catch(() => undefined)
  }
}

const crashCapturePage = (player: RunningPlayer): Promise<void> =>
  player.application.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    windows
      .find(({ webContents }) => webContents.getURL().startsWith('askfirst://capture'))
      ?.webContents.forcefullyCrashRenderer()
  })

test.describe('P4: no dump is left', () => {
  test.skip(process.platform !== 'linux', 'limits of processes are read through /proc')
  test.skip(process.getuid?.() !== 0, 'allowing dumps to the player takes root where they are forbidden')
  let camera: StillCamera
  let application: PatchedApplication
  test.beforeAll(async () => {
    camera = await stillCamera(colouredBlocks(Math.floor(Math.random() * 1_000_000)))
    application = await patchedApplication([...patience, ...heldStill])
  })
  test.afterAll(async () => {
    await application?.remove()
    await camera?.remove()
  })

  test('no process of the player may leave a dump, whichever was there first', async () => {
    test.setTimeout(120_000)
    const restore = await allowDumps()
    const player = await startPlayer({ application: application.directory, camera: camera.file })
    try {
      // Control: whoever starts the player hands it a limit that allows them.
      expect(await dumpLimit(process.pid)).toBe('unlimited unlimited')
      const page = await player.page()
      await recordPage(page)
      await openSession(page, 'searching')
      const processes = await Promise.all(
        (await player.processes()).map(async (pid) => ({ kind: await kindOf(pid), limit: await dumpLimit(pid), pid })),
      )
      const commands = (await Promise.all(processes.map(({ pid }) => commandOf(pid)))).join('\n')
      for (const each of ['--type=gpu-process', '--type=zygote']) expect(commands).toContain(each)
      expect(processes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['main', 'vision', 'renderer']))
      expect(processes.filter(({ limit }) => limit !== undefined && limit !== '0 0')).toEqual([])
    } finally {
      await player.close()
      await restore()
    }
  })

  test('in no dump of a process that saw it and crashed', async () => {
    test.setTimeout(180_000)
    const pattern = (await readFile('/proc/sys/kernel/core_pattern', 'utf8')).trim()
    test.skip(pattern.includes('|') || pattern.includes('/'), `dumps go elsewhere on this machine: ${pattern}`)
    const restore = await allowDumps()
    const elsewhere = await mkdtemp(join(tmpdir(), 'askfirst-crash-'))
    const dumpsIn = async (directory: string) =>
      (await readdir(directory).catch(() => [])).filter((name) => /^core(\.|$)|\.dmp$/.test(name))
    const player = await startPlayer({ application: application.directory, camera: camera.file })
    try {
      // Control: here a crash does leave a dump.
      await run('sh', ['-c', 'kill -SEGV $$'], { cwd: elsewhere }).catch(() => undefined)
      expect(await dumpsIn(elsewhere)).toHaveLength(1)

      const page = await player.page()
      await recordPage(page)
      const places = new Set(['/', process.cwd(), application.directory, player.dataDirectory])
      const victims = ['vision', 'renderer'] as const
      for (const victim of victims) {
        const others = new Set(await player.processes())
        const from = await openSession(page, 'searching')
        await expect
          .poll(async () => JSON.stringify(await sessionsTold(page, from)), { timeout: 20_000 })
          .toContain('"hint":"no-face"')
        const fresh = (await player.processes()).filter((pid) => !others.has(pid))
        const kinds = await Promise.all(fresh.map(kindOf))
        const pids = fresh.filter((_, place) => kinds[place] === victim)
        expect(pids.length).toBeGreaterThan(0)
        for (const pid of pids) {
          expect(await dumpLimit(pid)).toBe('0 0')
          if (victim === 'vision') process.kill(pid, 'SIGSEGV')
        }
        // A renderer is the first process of its own small world, to which no such signal from outside matters.
        if (victim === 'renderer') await crashCapturePage(player)
        await expect
          .poll(async () => (await sessionsTold(page, from)).some(({ state }) => state === 'ended'), {
            timeout: 20_000,
          })
          .toBe(true)
        await dismiss(page)
      }
      for (const place of places) expect(await dumpsIn(place), place).toEqual([])
      const commands = (await Promise.all((await player.processes()).map(commandOf))).join(' ')
      const profiles = new Set([...commands.matchAll(/--user-data-dir=(\S+)/g)].map(([, profile = '']) => profile))
      expect(profiles.size).toBe(1)
      for (const profile of profiles) {
        expect((await filesIn(profile)).filter((file) => /\/core(\.\d+)?$|\.dmp$/.test(file))).toEqual([])
      }
    } finally {
      await player.close()
      await restore()
      await rm(elsewhere, { recursive: true, force: true })
    }
  })
})
