import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Cut, createComposer, cutScale } from './compose.ts'
import type { Head, HeadSet } from './heads.ts'
import { describeScene, frameHeight, framesPerSecond, frameWidth, type SceneName, sceneSeconds } from './scene.ts'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache/askfirst/scenes')
const pictures = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo')

/** Chromium plays a fake camera's MJPEG file at this pace, whatever was meant. */
const cameraFramesPerSecond = 30
const cutSide = 440

type Ffmpeg = { readonly write: (chunk: Uint8Array) => Promise<void>; readonly end: () => Promise<Buffer> }

/** Runs ffmpeg from its input to its output; throws with its own words when it fails. */
function startFfmpeg(words: readonly string[]): Ffmpeg {
  const child = spawn('ffmpeg', ['-v', 'error', '-threads', '1', ...words, 'pipe:1'], { stdio: 'pipe' })
  const [output, errors]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  child.stdin.on('error', () => undefined)
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return {
    async write(chunk) {
      if (!child.stdin.write(chunk)) await once(child.stdin, 'drain')
    },
    async end() {
      child.stdin.end()
      if ((await closed) !== 0) throw new Error(`ffmpeg: ${Buffer.concat(errors).toString('utf8')}`)
      return Buffer.concat(output)
    },
  }
}

async function cutHead({ picture, x, y, size }: Head): Promise<Cut> {
  const side = Math.round(size * cutScale)
  const [left, top] = [Math.round(x - side / 2), Math.round(y - side / 2)]
  const filter = `pad=iw+1000:ih+1000:500:500,crop=${side}:${side}:${left + 500}:${top + 500},scale=${cutSide}:${cutSide}`
  const words = ['-i', join(pictures, picture), '-vf', filter, '-f', 'rawvideo', '-pix_fmt', 'rgb24']
  return { side: cutSide, pixels: await startFfmpeg(words).end() }
}

/** Repeats each picture of an MJPEG stream, so that the camera plays the scene at its own pace. */
function repeatPictures(stream: Buffer, times: number): Buffer {
  const parts: Buffer[] = []
  for (let from = 0; from < stream.length; ) {
    const end = stream.indexOf(Buffer.from([0xff, 0xd9]), from)
    if (end < 0) break
    const picture = stream.subarray(from, end + 2)
    for (let time = 0; time < times; time += 1) parts.push(picture)
    from = end + 2
  }
  return Buffer.concat(parts)
}

async function composeScene(name: SceneName, seed: number, heads: HeadSet): Promise<Buffer> {
  const scene = describeScene(name, seed, heads)
  const cuts = new Map(await Promise.all(scene.actors.map(async ({ head }) => [head, await cutHead(head)] as const)))
  const compose = createComposer(scene, cuts)
  const size = `${frameWidth}x${frameHeight}`
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', size, '-r', `${framesPerSecond}`, '-i', 'pipe:0']
  const ffmpeg = startFfmpeg([...input, '-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '4', '-f', 'mjpeg'])
  for (let frame = 0; frame < sceneSeconds * framesPerSecond; frame += 1) {
    await ffmpeg.write(compose(frame / framesPerSecond))
  }
  return repeatPictures(await ffmpeg.end(), cameraFramesPerSecond / framesPerSecond)
}

/** Whatever the look of a scene depends on: its own sources. */
async function recipeHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of ['chance.ts', 'heads.ts', 'scene.ts', 'compose.ts', 'make-scenes.ts']) {
    hash.update(await readFile(join(import.meta.dirname, file)))
  }
  return hash.digest('hex')
}

/**
 * The absolute path of a scene as a file for Chromium's `--use-file-for-fake-video-capture`, which loops it. Made once
 * and kept; the same name, seed and heads give the same file. Needs ffmpeg.
 */
export async function sceneFile(name: SceneName, seed: number, heads: HeadSet = 'held-out'): Promise<string> {
  const hash = createHash('sha256')
    .update(`${await recipeHash()} ${name} ${seed} ${heads}`)
    .digest('hex')
  const file = join(cache, `${hash.slice(0, 32)}.mjpeg`)
  if (existsSync(file)) return file
  await mkdir(cache, { recursive: true })
  const beside = `${file}.${process.pid}.part`
  await writeFile(beside, await composeScene(name, seed, heads))
  await rename(beside, file)
  return file
}

export type SceneFrame = {
  readonly width: number
  readonly height: number
  /** RGB, row by row. */
  readonly pixels: Uint8Array
  /** Milliseconds from the scene's beginning. */
  readonly at: number
}

/**
 * The pictures of a scene as the vision process gets them with the default zone: the middle three quarters, 320 × 320,
 * after the camera's compression; `everyMilliseconds` apart, a multiple of 100.
 */
export async function* sceneFrames(
  name: SceneName,
  seed: number,
  heads: HeadSet = 'held-out',
  everyMilliseconds = 200,
): AsyncGenerator<SceneFrame> {
  const file = await sceneFile(name, seed, heads)
  const filter = `fps=${1000 / everyMilliseconds},crop=480:480:80:0,scale=320:320:flags=bilinear`
  const words = ['-framerate', `${cameraFramesPerSecond}`, '-f', 'mjpeg', '-i', file, '-vf', filter]
  const raw = await startFfmpeg([...words, '-f', 'rawvideo', '-pix_fmt', 'rgb24']).end()
  const bytes = 320 * 320 * 3
  for (let index = 0; (index + 1) * bytes <= raw.length; index += 1) {
    const pixels = new Uint8Array(raw.subarray(index * bytes, (index + 1) * bytes))
    yield { width: 320, height: 320, pixels, at: index * everyMilliseconds }
  }
}
