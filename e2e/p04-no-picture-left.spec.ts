import { execFile } from 'node:child_process'
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { listKept } from '../src/main/documents/kept-files.node.ts'
import { beginsLikePicture, type RawPicture, shows } from './fixtures/encoded-pictures.ts'
import { filesIn } from './fixtures/files-in.ts'
import { heldStill } from './fixtures/held-still.ts'
import { loadSampler } from './fixtures/load-sampler.ts'
import { openSession, sessionsTold } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { type PatchedApplication, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { stop } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { commandOf, type Kind, kindOf } from './fixtures/process-kinds.ts'
import { occurrencesInMemory } from './fixtures/process-memory.ts'
import { scriptedApplication } from './fixtures/scripted-vision.ts'
import { colouredBlocks, type StillCamera, still, stillCamera } from './fixtures/still-camera.ts'

const run = promisify(execFile)
const isLinux = process.platform === 'linux'

const pixels = 64
type Canary = readonly Buffer[]

/**
 * The camera's picture exactly as it reaches the vision process, and a stretch of it that stands nowhere else, in each form
 * it takes on its way: a canvas's four bytes a pixel (two orders), three bytes, and the text that a stand-in's port is.
 */
async function findCanary(camera: StillCamera): Promise<{ canary: Canary; seen: RawPicture }> {
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
    const whole = await readFile(`${file}.1`)
    const rgb = whole.subarray(from, from + pixels * 3)
    const four = (order: readonly number[]): Buffer =>
      Buffer.from(
        Array.from({ length: pixels }, (_, place) => [
          ...order.map((channel) => rgb[place * 3 + channel] ?? 0),
          255,
        ]).flat(),
      )
    for (const name of ['0', '1', 'size']) await rm(`${file}.${name}`)
    const canary = [rgb, four([0, 1, 2]), four([2, 1, 0]), Buffer.from(rgb.toString('base64'))]
    return { canary, seen: { width, height, pixels: whole } }
  } finally {
    await application.remove()
  }
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

/** Every file of the player, built or kept, of its engine and of the temporary folder that changed since `since`. */
async function changedFiles(dataDirectory: string, built: string, since: number): Promise<string[]> {
  const temporary = (await readdir(tmpdir())).filter((name) =>
    /^(askfirst-(chromium|data)|\.?org\.chromium|playwright)/.test(name),
  )
  const directories = [dataDirectory, join(built, 'out'), '/dev/shm', ...temporary.map((name) => join(tmpdir(), name))]
  const files = (await Promise.all(directories.map(filesIn))).flat()
  const changed = await Promise.all(
    files.map(async (file) => ((await stat(file).catch(() => undefined))?.mtimeMs ?? 0) > since),
  )
  return [...new Set(files.filter((_, place) => changed[place]))]
}

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

test.describe('P4: no picture is left', () => {
  test.skip(!isLinux, 'the memory of other processes is read through /proc')
  const before = { ...still, pixels: colouredBlocks(Math.floor(Math.random() * 1_000_000)) }
  let camera: StillCamera
  let canary: Canary
  let seen: RawPicture
  let application: PatchedApplication
  let dataDirectory: string
  test.beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  })
  test.afterEach(() => rm(dataDirectory, { recursive: true, force: true }))
  test.beforeAll(async () => {
    camera = await stillCamera(before.pixels)
    const found = await findCanary(camera)
    canary = found.canary
    seen = found.seen
    application = await patchedApplication([...patience, ...heldStill])
  })
  test.afterAll(async () => {
    await application?.remove()
    await camera?.remove()
  })

  /** Whether a file is a picture of what was before the camera: all of it, or what the vision process got. */
  const isPicture = async (file: string): Promise<boolean> =>
    (await beginsLikePicture(file)) && ((await shows(file, seen)) || (await shows(file, before)))

  const expectNoneIn = async (files: readonly string[]): Promise<void> => {
    for (const file of files) {
      expect(await holdsCanary(file, canary), file).toBe(false)
      expect(await isPicture(file), file).toBe(false)
    }
  }

  test('control: a picture that was encoded is known again, and another one is not taken for it', async () => {
    const raw = join(dataDirectory, 'seen.rgb')
    await writeFile(raw, seen.pixels)
    const asSeen = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${seen.width}x${seen.height}`, '-i', raw]
    for (const kind of ['jpg', 'png', 'webp', 'bmp', 'mp4']) {
      const file = join(dataDirectory, `kept.${kind}`)
      for (const input of [asSeen, ['-i', camera.file]]) {
        await run('ffmpeg', ['-y', '-v', 'error', ...input, '-frames:v', '1', '-vf', 'scale=240:-2', file])
        expect(await isPicture(file), kind).toBe(true)
      }
    }
    const another = join(import.meta.dirname, '../docs/pictures/loop.webp')
    expect(await beginsLikePicture(another)).toBe(true)
    expect(await isPicture(another)).toBe(false)
  })

  test('in no process that goes on, and in no file', async () => {
    test.setTimeout(180_000)
    const since = Date.now() - 1_000
    const player = await startPlayer({ application: application.directory, camera: camera.file, dataDirectory })
    const changed = () => changedFiles(dataDirectory, application.directory, since)
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

      const files = await changed()
      expect(files.length).toBeGreaterThan(2)
      await expectNoneIn(files)
    } finally {
      await player.close()
    }
    // What is written as the player ends, and stays.
    await expectNoneIn(await changed())
    expect((await listKept(dataDirectory)).filter(({ kind }) => kind === 'unknown')).toEqual([])
  })
})

test('P4: once a picture was taken, no canvas of the capture page holds any of it', async ({ page }) => {
  await loadSampler(page)
  for (const rotation of [0, 90, 180, 270] as const) {
    const { taken, left } = await page.evaluate((turn) => {
      const canvases: OffscreenCanvas[] = []
      window.OffscreenCanvas = class extends OffscreenCanvas {
        constructor(width: number, height: number) {
          super(width, height)
          canvases.push(this)
        }
      }
      const lit = (bytes: ArrayLike<number>, step: number): number =>
        Array.from(bytes).filter((value, place) => place % step < 3 && value > 0).length
      const { createSampler } = Reflect.get(window, 'capturePage')
      const sample = createSampler({ zone: { x: 0.1, y: 0.1, width: 0.7, height: 0.8 }, rotation: turn, mirror: true })
      const white = new Uint8Array(320 * 240 * 4).fill(255)
      const frame = new VideoFrame(white, { format: 'RGBA', codedWidth: 320, codedHeight: 240, timestamp: 0 })
      const { pixels } = sample(frame)
      frame.close()
      const contents = canvases.map((canvas) => {
        const { width, height } = canvas
        return canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      })
      return { taken: lit(pixels, 3), left: contents.map((data) => lit(data, 4)) }
    }, rotation)
    // Control: the picture itself was there.
    expect(taken).toBeGreaterThan(10_000)
    expect(left).toEqual([0, 0])
  }
})
