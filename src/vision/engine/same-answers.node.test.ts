import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { startFfmpeg } from '../../../e2e/scenes/ffmpeg.ts'
import { prepareModels } from '../../../tools/models/prepare.ts'
import { drawPicture } from '../drawn/drawn-face.ts'
import { type Face, isPlausible, sizeOf, squareAround } from '../face.ts'
import { type Picture, type Square, sampleSquare, wholeOf } from '../picture.ts'
import { startEngine } from './engine.node.ts'
import { readModel } from './models.node.ts'
import { loadNetworks } from './networks.node.ts'
import type { Networks } from './networks.ts'

const require = createRequire(import.meta.url)
const demo = join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'demo')
const leastScore = 0.15

/** The two networks as face-api's own classes compute them, on the same tensors. */
async function packageNetworks(models: string, wasm: string) {
  const running = await startEngine(wasm)
  const { tensorFlow } = running
  running.faceApi()
  const faceApi: typeof import('@vladmandic/face-api') = require('@vladmandic/face-api/dist/face-api.node-wasm.js')
  const [detector, landmarks] = [new faceApi.TinyFaceDetector(), new faceApi.FaceLandmark68Net()]
  // The package's types know a tensor only from the build that it brings along.
  detector.loadFromWeightMap((await readModel(tensorFlow, models, 'detector')) as never)
  landmarks.loadFromWeightMap((await readModel(tensorFlow, models, 'landmarks')) as never)
  const input = (picture: Picture, square: Square, size: number) => {
    const colours = new Float32Array(size * size * 3)
    sampleSquare(picture, square, size, colours)
    return tensorFlow.tensor3d(colours, [size, size, 3], 'float32') as never
  }
  return {
    async faces(picture: Picture, square: Square, size: number) {
      const found = await detector.locateFaces(input(picture, square, size), {
        inputSize: size,
        scoreThreshold: leastScore,
      })
      const scale = square.side / size
      return found.map(({ box: { x, y, width, height }, score }) => ({
        x: square.left + (x + width / 2) * scale,
        y: square.top + (y + height / 2) * scale,
        width: width * scale,
        height: height * scale,
        score,
      }))
    },
    async landmarks(picture: Picture, square: Square) {
      const found = await landmarks.detectLandmarks(input(picture, square, 112))
      if (Array.isArray(found)) throw new Error('one face was asked for')
      const scale = square.side / 112
      return found.positions.map(({ x, y }) => ({ x: square.left + x * scale, y: square.top + y * scale }))
    },
  }
}

async function photograph(name: string): Promise<Picture> {
  const words = ['-i', join(demo, name), '-vf', 'scale=-2:480', '-f', 'rawvideo', '-pix_fmt', 'rgb24']
  const pixels = new Uint8Array(await startFfmpeg(words).end())
  return { width: pixels.length / 3 / 480, height: 480, pixels }
}

let ours: Networks
let theirs: Awaited<ReturnType<typeof packageNetworks>>
let pictures: readonly Picture[]
beforeAll(async () => {
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
  const models = await mkdtemp(join(tmpdir(), 'askfirst-answers-'))
  await prepareModels(models)
  ours = await loadNetworks(await startEngine(wasm), models, { presence: true, ageBand: false })
  theirs = await packageNetworks(models, wasm)
  const drawn = drawPicture(320, 320, { x: 0.5, y: 0.45, size: 0.5, turn: 20 })
  pictures = [drawn, ...(await Promise.all(['sample1.jpg', 'sample3.jpg', 'sample5.jpg'].map(photograph)))]
}, 60_000)

const near = (value: number) => expect.closeTo(value, 1)
const asNear = ({ x, y, width, height, score }: Face) => ({
  x: near(x),
  y: near(y),
  width: near(width),
  height: near(height),
  score: expect.closeTo(score, 4),
})

describe('the networks answer as face-api’s own classes do, which take twice the time', () => {
  test.each([160, 256, 320])('where faces are, looked at %i pixels wide', async (size) => {
    let compared = 0
    for (const picture of pictures) {
      const expected = await theirs.faces(picture, wholeOf(picture), size)
      const found = await ours.faces(picture, wholeOf(picture), size, leastScore)
      const plausible = expected.filter((face) => isPlausible(face, picture.height))
      expect(found).toEqual(plausible.map(asNear))
      compared += found.length
    }
    expect(compared).toBeGreaterThan(1)
  })

  test('the landmarks of each', async () => {
    let compared = 0
    for (const picture of pictures) {
      for (const face of await ours.faces(picture, wholeOf(picture), 320, leastScore)) {
        const square = squareAround(face, sizeOf(face))
        const expected = await theirs.landmarks(picture, square)
        expect(expected).toHaveLength(68)
        expect(await ours.landmarks(picture, square)).toEqual(expected.map(({ x, y }) => ({ x: near(x), y: near(y) })))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(1)
  })
})
