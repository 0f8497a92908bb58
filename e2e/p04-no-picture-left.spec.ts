import { execFile } from 'node:child_process'
import { mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { dismiss, openSession, sessionsTold } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { mainBundle, type Patch, type PatchedApplication, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { stop } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { occurrencesInMemory } from './fixtures/process-memory.ts'
import { scriptedApplication } from './fixtures/scripted-vision.ts'
import { colouredBlocks, type StillCamera, stillCamera } from './fixtures/still-camera.ts'

const run = promisify(execFile)
const isLinux = process.platform === 'linux'

const pixels = 64
type Canary = readonly Buffer[]

/**
 * A stretch of the camera's picture that stands nowhere else, exactly as it reaches the vision process, in each form it
 * takes on its way: a canvas's four bytes a pixel (two orders), three bytes, and the text that a stand-in's port is.
 */
async function findCanary(camera: StillCamera): Promise<Canary> {
  const application = await scriptedApplication()
  const file = join(camera.directory, 'picture')
  try {
    await application.script({ keep: { pictures: 2, file } })
    const player = await startPlayer({ application: application.directory, camera: camera.file })
    try {
      const page = await player.page()
      await recordPage(page)
      await openSession(page, 'confirming', { hurried: true })
    } finally {
      await player.close()
    }
    const [width = 0, height = 0] = (await readFile(`${file}.size`, 'utf8')).split(' ').map(Number)
    const from = (Math.floor(height / 2) * width + 100) * 3
    const rgb = (await readFile(`${file}.1`)).subarray(from, from + pixels * 3)
    const four = (order: readonly number[]): Buffer =>
      Buffer.from(
        Array.from({ length: pixels }, (_, place) => [
          ...order.map((channel) => rgb[place * 3 + channel] ?? 0),
          255,
        ]).flat(),
      )
    for (const name of ['0', '1', 'size']) await rm(`${file}.${name}`)
    return [rgb, four([0, 1, 2]), four([2, 1, 0]), Buffer.from(rgb.toString('base64'))]
  } finally {
    await application.remove()
  }
}

const commandOf = async (pid: number): Promise<string> =>
  (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')

type Kind = 'main' | 'vision' | 'hub' | 'renderer' | 'chromium'

async function kindOf(pid: number): Promise<Kind> {
  const command = await commandOf(pid)
  if (command.startsWith('askfirst-stand-in-hub') || command.includes('hub.ts')) return 'hub'
  if (command.includes('vision.js') || command.includes('askfirst-vision')) return 'vision'
  if (command.includes('--type=renderer')) return 'renderer'
  return command.includes('--type=') || command.includes('chromium') ? 'chromium' : 'main'
}

/**
 * How often the canary stands in the memory of each process; only processes that have it. Those of `freeze` are held still
 * meanwhile, and come first: a session may be over by the time that all others are read.
 */
async function holders(player: RunningPlayer, canary: Canary, freeze: readonly Kind[]) {
  const found: { kind: Kind; pid: number; command: string; counts: number[] }[] = []
  const processes = await Promise.all((await player.processes()).map(async (pid) => ({ pid, kind: await kindOf(pid) })))
  const first = processes.filter(({ kind }) => freeze.includes(kind))
  for (const { pid, kind } of [...first, ...processes.filter((each) => !first.includes(each))]) {
    if (freeze.includes(kind)) process.kill(pid, 'SIGSTOP')
    const counts = await occurrencesInMemory(pid, canary)
    if (freeze.includes(kind)) process.kill(pid, 'SIGCONT')
    if (counts.some((count) => count > 0)) {
      found.push({ kind, pid, command: (await commandOf(pid)).slice(0, 90), counts })
    }
  }
  return found
}

const filesIn = async (directory: string): Promise<string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/** Every file of the player, built or kept, of its engine and of the temporary folder that changed since `since`. */
async function changedFiles(player: RunningPlayer, built: string, since: number): Promise<string[]> {
  const temporary = (await readdir(tmpdir())).filter((name) =>
    /^(askfirst-(chromium|data)|\.?org\.chromium|playwright)/.test(name),
  )
  const directories = [
    player.dataDirectory,
    join(built, 'out'),
    '/dev/shm',
    ...temporary.map((name) => join(tmpdir(), name)),
  ]
  const files = (await Promise.all(directories.map(filesIn))).flat()
  const changed = await Promise.all(
    files.map(async (file) => ((await stat(file).catch(() => undefined))?.mtimeMs ?? 0) > since),
  )
  return [...new Set(files.filter((_, place) => changed[place]))]
}

const crashCapturePage = (player: RunningPlayer): Promise<void> =>
  player.application.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    windows
      .find(({ webContents }) => webContents.getURL().startsWith('askfirst://capture'))
      ?.webContents.forcefullyCrashRenderer()
  })

async function holdsCanary(file: string, canary: Canary): Promise<boolean> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return false
  try {
    const content = await handle.readFile()
    return canary.some((needle) => content.includes(needle))
  } finally {
    await handle.close()
  }
}

/** While its memory is read, neither side of the port sends or takes a picture, and the session goes on all the same. */
const heldStill: readonly Patch[] = [
  { file: 'main/vision.js', find: 'framesStoppedAfter = 2e3', replace: 'framesStoppedAfter = 6e4' },
  { file: mainBundle, find: 'searchingLimit: 2e4', replace: 'searchingLimit: 1e5' },
]

test.describe('P4: no picture is left', () => {
  test.skip(!isLinux, 'the memory of other processes is read through /proc')
  let camera: StillCamera
  let canary: Canary
  let application: PatchedApplication
  test.beforeAll(async () => {
    camera = await stillCamera(colouredBlocks(Math.floor(Math.random() * 1_000_000)))
    canary = await findCanary(camera)
    application = await patchedApplication([...patience, ...heldStill])
  })
  test.afterAll(async () => {
    await application?.remove()
    await camera?.remove()
  })

  test('in no process that goes on, and in no file', async () => {
    test.setTimeout(180_000)
    const since = Date.now() - 1_000
    const player = await startPlayer({ application: application.directory, camera: camera.file })
    try {
      const page = await player.page()
      await recordPage(page)
      await openSession(page, 'searching')
      await expect
        .poll(async () => JSON.stringify(await sessionsTold(page)), { timeout: 20_000 })
        .toContain('"hint":"no-face"')
      const during = await holders(player, canary, ['vision', 'renderer'])
      test.info().annotations.push({ type: 'during', description: JSON.stringify(during, null, 1) })
      // Control: the search finds it where it has to be.
      expect(during.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['vision', 'renderer']))
      expect(during.filter(({ kind }) => kind === 'renderer')).toHaveLength(1)
      // Main has no part in it, not even for a moment.
      expect(during.filter(({ kind }) => kind === 'main')).toEqual([])

      await stop(page)
      const gone = during.filter(({ kind }) => kind === 'vision' || kind === 'renderer').map(({ pid }) => pid)
      const left = await holders(player, canary, [])
      test.info().annotations.push({ type: 'after', description: JSON.stringify(left, null, 1) })
      expect((await player.processes()).filter((pid) => gone.includes(pid))).toEqual([])
      // The stand-in's hub carries ports as text, and frees that text when it pleases; Electron has no such process.
      expect(left.filter(({ kind }) => kind !== 'hub')).toEqual([])

      const files = await changedFiles(player, application.directory, since)
      expect(files.length).toBeGreaterThan(2)
      for (const file of files) expect(await holdsCanary(file, canary), file).toBe(false)
    } finally {
      await player.close()
    }
  })

  test('in no dump of a process that saw it and crashed', async () => {
    test.setTimeout(180_000)
    const pattern = (await readFile('/proc/sys/kernel/core_pattern', 'utf8')).trim()
    test.skip(pattern.includes('|') || pattern.includes('/'), `dumps go elsewhere on this machine: ${pattern}`)
    test.skip(process.getuid?.() !== 0, 'allowing dumps to the player takes root where they are forbidden')
    const [own] = (
      await run('prlimit', ['--core', '--raw', '--noheadings', '-o', 'SOFT,HARD', '--pid', String(process.pid)])
    ).stdout
      .trim()
      .split('\n')
    await run('prlimit', ['--core=unlimited:unlimited', '--pid', String(process.pid)])
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
          const limits = await readFile(`/proc/${pid}/limits`, 'utf8')
          expect(limits).toMatch(/Max core file size\s+0\s+0/)
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
      const [soft = 'unlimited', hard = 'unlimited'] = own?.trim().split(/\s+/) ?? []
      await run('prlimit', [`--core=${soft}:${hard}`, '--pid', String(process.pid)]).catch(() => undefined)
      await rm(elsewhere, { recursive: true, force: true })
    }
  })
})
