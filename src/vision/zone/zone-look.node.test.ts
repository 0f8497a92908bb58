import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clipFrames } from '../../../e2e/scenes/make-scenes.ts'
import { prepareModels } from '../../../tools/models/prepare.ts'
import type { VisionToMain } from '../../contract/workers/vision.ts'
import { type DrawnFace, drawPicture } from '../drawn/drawn-face.ts'
import { startEngine } from '../engine/engine.node.ts'
import { loadNetworks } from '../engine/networks.node.ts'
import type { Networks } from '../engine/networks.ts'
import type { AreaPicture } from '../picture.ts'
import { turnedPicture } from '../turned-picture.ts'
import { lookAtZone } from './zone-look.ts'
import { createZonePipeline } from './zone-pipeline.ts'

let networks: Networks
/** The drawn head, and two of the scenes; composing those takes a busy machine its time on the first run. */
let heads: readonly AreaPicture[]
beforeAll(async () => {
  const require = createRequire(import.meta.url)
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
  const models = await mkdtemp(join(tmpdir(), 'askfirst-zone-'))
  await prepareModels(models)
  networks = await loadNetworks(await startEngine(wasm), models, { presence: true, ageBand: false })
  heads = [drawn(), await somebody(101), await somebody(102)]
}, 240_000)

const near: DrawnFace = { x: 0.5, y: 0.45, size: 0.5, turn: 0 }
const drawn = (face: Partial<DrawnFace> = {}): AreaPicture => drawPicture(320, 320, { ...near, ...face })

/** Somebody of the scenes who stands before the camera. */
async function somebody(seed: number): Promise<AreaPicture> {
  for (const frame of await clipFrames({ name: 'comes-near', seed })) if (frame.at >= 4_000) return frame
  throw new Error('the scene is over')
}

describe('what staff are told while they mark the area', () => {
  const cases: [string, () => AreaPicture, Partial<Awaited<ReturnType<typeof lookAtZone>>>][] = [
    ['somebody near, in the middle', () => drawn(), { word: 'good', place: 'centre' }],
    ['somebody near, at the left', () => drawn({ x: 0.28 }), { word: 'good', place: 'left' }],
    ['somebody far away', () => drawn({ size: 0.19 }), { word: 'too-small' }],
    ['somebody very near', () => drawn({ y: 0.5, size: 0.9 }), { word: 'too-near', place: 'centre' }],
    ['somebody half outside', () => drawn({ x: 0.14 }), { word: 'outside', place: 'left' }],
    ['nobody', () => drawPicture(320, 320, undefined), { word: 'no-face', place: null }],
    ['no light', () => ({ ...drawn(), pixels: new Uint8Array(320 * 320 * 3) }), { word: 'too-dark' }],
    [
      'somebody far away in a low area',
      () => ({ ...drawn({ size: 0.35 }), wholeHeight: 1_600 }),
      { word: 'too-small' },
    ],
  ]
  test.each(cases)('%s', async (_, picture, expected) => {
    expect(await lookAtZone(networks, picture())).toMatchObject(expected)
  })
  test('two people', async () => {
    const picture = drawn({ x: 0.3, size: 0.4 })
    const other = drawn({ x: 0.75, size: 0.4 })
    const pixels = picture.pixels.map((value, at) => (Math.floor(at / 3) % 320 < 165 ? value : (other.pixels[at] ?? 0)))
    expect(await lookAtZone(networks, { ...picture, pixels })).toMatchObject({ word: 'second-face' })
  })
  test('somebody upright: the control for what follows', async () => {
    for (const upright of heads) expect(await lookAtZone(networks, upright)).toMatchObject({ word: 'good' })
  }, 60_000)
  test.each([90, 180, 270] as const)(
    'a camera turned by %i°, on real heads and the drawn one',
    async (degrees) => {
      for (const upright of heads) {
        expect(await lookAtZone(networks, { ...upright, ...turnedPicture(upright, degrees) })).toMatchObject({
          word: 'turned-camera',
        })
      }
    },
    60_000,
  )
})

test('tells a word at most once a second, one look that missed left out, and turned copies are zeroed', async () => {
  const log: (VisionToMain & { at: number })[] = []
  const copies: Uint8Array[] = []
  let at = 0
  const seen: Networks = {
    faces: async (picture) => {
      copies.push(picture.pixels)
      return at === 2_000 ? [] : [{ x: 160, y: 160, width: 100, height: 100, score: picture === whole ? 0.9 : 0.2 }]
    },
    landmarks: async () => [],
  }
  const whole = drawn()
  const pipeline = createZonePipeline(
    seen,
    () => at,
    (record) => log.push({ ...record, at }),
  )
  for (; at < 6_000; at += 200) await pipeline.frame(whole, at)
  expect(new Set(log.map((record) => JSON.stringify({ ...record, at: 0 })))).toEqual(
    new Set([JSON.stringify({ type: 'zone', word: 'good', place: 'centre', at: 0 })]),
  )
  expect(log.length).toBeGreaterThan(3)
  expect(Math.min(...log.slice(1).map((record, index) => record.at - (log[index]?.at ?? 0)))).toBeGreaterThan(1_000)
  const turned = copies.filter((pixels) => pixels !== whole.pixels)
  expect(turned.length).toBeGreaterThan(0)
  expect(turned.every((pixels) => pixels.every((value) => value === 0))).toBe(true)
})

test('looks at every picture that it asked for, also where one was taken a little sooner after the last', async () => {
  let looked = 0
  let at = 0
  const networks: Networks = {
    async faces() {
      looked += 1
      return [{ x: 160, y: 160, width: 100, height: 100, score: 0.9 }]
    },
    landmarks: async () => [],
  }
  const pipeline = createZonePipeline(
    networks,
    () => at,
    () => undefined,
  )
  const picture = drawn()
  await pipeline.frame(picture, at)
  const once = looked
  const interval = pipeline.interval() ?? 0
  for (let frames = 1; frames < 10; frames += 1) {
    at += interval - 20
    await pipeline.frame(picture, at)
  }
  expect(looked).toBe(10 * once)
})
