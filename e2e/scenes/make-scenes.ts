import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AreaPicture } from '../../src/vision/picture.ts'
import { type Camera, frameFilter, usualCamera, usualSettings, viewWidth, zoneFilter } from './camera.ts'
import { type Cut, createComposer, cutScale } from './compose.ts'
import { startFfmpeg } from './ffmpeg.ts'
import type { Head, HeadSet } from './heads.ts'
import { roomHeight } from './pose.ts'
import { describeScene, type Timing } from './scene.ts'
import { type SceneName, sceneRecord } from './scene-list.ts'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache/askfirst/scenes')
const pictures = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo')

/** Chromium plays a fake camera's MJPEG file at this pace, whatever was meant. */
const filmFramesPerSecond = 30
/** Films are composed at this pace, and each picture is repeated. */
const composedPerSecond = 10
const cutSide = 440

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

type Shot = {
  readonly name: SceneName
  readonly seed: number
  readonly heads: HeadSet
  readonly timing: Timing
  readonly camera: Camera
}

async function compose({ name, seed, heads, timing, camera }: Shot): Promise<Buffer> {
  const scene = describeScene(name, seed, heads, timing)
  const cuts = new Map(await Promise.all(scene.actors.map(async ({ head }) => [head, await cutHead(head)] as const)))
  const width = viewWidth(camera)
  const composer = createComposer(scene, cuts, width)
  const pace = `${camera.framesPerSecond}`
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${roomHeight}`, '-r', pace, '-i', 'pipe:0']
  const output = ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '4', '-f', 'mjpeg']
  const ffmpeg = startFfmpeg([...input, '-vf', frameFilter(camera), ...output])
  for (let frame = 0; frame < scene.seconds * camera.framesPerSecond; frame += 1) {
    await ffmpeg.write(composer(frame / camera.framesPerSecond))
  }
  return ffmpeg.end()
}

/** Whatever the look of a scene depends on: the sources beside this one. */
async function recipeHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.ts')).toSorted()) {
    hash.update(await readFile(join(import.meta.dirname, file)))
  }
  return hash.digest('hex')
}
let recipe: Promise<string> | undefined

/** Makes a file once and keeps it; the same shot gives the same file. */
async function kept(shot: Shot, make: () => Promise<Buffer>): Promise<string> {
  recipe ??= recipeHash()
  const hash = createHash('sha256')
    .update(`${await recipe} ${JSON.stringify(shot)}`)
    .digest('hex')
  const file = join(cache, `${hash.slice(0, 32)}.mjpeg`)
  if (existsSync(file)) return file
  await mkdir(cache, { recursive: true })
  const beside = `${file}.${process.pid}.part`
  await writeFile(beside, await make())
  await rename(beside, file)
  return file
}

/**
 * The absolute path of a scene as a film for Chromium's `--use-file-for-fake-video-capture`, which loops it. Made once
 * and kept; the same name, seed and heads give the same file. Needs ffmpeg.
 */
export function sceneFile(name: SceneName, seed: number, heads: HeadSet = 'held-out'): Promise<string> {
  const camera = { ...usualCamera, ...sceneRecord(name).camera, framesPerSecond: composedPerSecond }
  const shot: Shot = { name, seed, heads, timing: 'film', camera }
  return kept(shot, async () => repeatPictures(await compose(shot), filmFramesPerSecond / composedPerSecond))
}

export type SceneFrame = AreaPicture & {
  /** Milliseconds from the scene's beginning. */
  readonly at: number
}

/** Decodes a stream as the capture page would send its pictures, and gives each its instant. */
async function decode(name: SceneName, camera: Camera, file: string, pace: number): Promise<SceneFrame[]> {
  const { width, height, wholeHeight, filter } = zoneFilter(camera, { ...usualSettings, ...sceneRecord(name).settings })
  const words = ['-framerate', `${pace}`, '-f', 'mjpeg', '-i', file, '-vf', filter]
  const raw = await startFfmpeg([...words, '-f', 'rawvideo', '-pix_fmt', 'rgb24']).end()
  const bytes = width * height * 3
  return Array.from({ length: Math.floor(raw.length / bytes) }, (_, index) => ({
    width,
    height,
    wholeHeight,
    pixels: new Uint8Array(raw.subarray(index * bytes, (index + 1) * bytes)),
    at: (index * 1000) / pace,
  }))
}

/**
 * The pictures of a scene's film as the vision process gets them, `everyMilliseconds` apart, a multiple of 100; after
 * the camera's compression and the capture page's crop.
 */
export async function sceneFrames(
  name: SceneName,
  seed: number,
  heads: HeadSet = 'held-out',
  everyMilliseconds = 200,
): Promise<SceneFrame[]> {
  const frames = await decode(name, usualCamera, await sceneFile(name, seed, heads), filmFramesPerSecond)
  const every = (everyMilliseconds * filmFramesPerSecond) / 1000
  return frames.filter((_, index) => index % every === 0)
}

/** Of whom, and which camera sees a clip: the scene's own, at `fastest` frames a second at most; 10 without it. */
export type ClipWish = {
  readonly name: SceneName
  readonly seed: number
  readonly heads?: HeadSet
  readonly fastest?: number
  readonly camera?: Partial<Camera>
}

/** All frames of a scene's clip as the capture page would send them. Composed once and kept. */
export async function clipFrames({
  name,
  seed,
  heads = 'held-out',
  fastest = composedPerSecond,
  camera,
}: ClipWish): Promise<SceneFrame[]> {
  const whole = { ...usualCamera, ...camera, ...sceneRecord(name).camera }
  const shot: Shot = {
    name,
    seed,
    heads,
    timing: 'clip',
    camera: { ...whole, framesPerSecond: Math.min(fastest, whole.framesPerSecond) },
  }
  return decode(name, whole, await kept(shot, () => compose(shot)), shot.camera.framesPerSecond)
}
