import type { Tensor3D } from '@tensorflow/tfjs-core'
import type { Purposes } from '../../contract/signals.ts'
import { acquireScore, type Face, isPlausible } from '../face.ts'
import { type Picture, type Square, sampleSquare } from '../picture.ts'
import { windowSize } from '../tracking/window.ts'
import { createDetector } from './detector.ts'
import type { RunningEngine } from './engine.node.ts'
import { createLandmarkNetwork } from './landmark-network.ts'
import { readModel } from './models.node.ts'
import type { Networks } from './networks.ts'

/** Side of the square that the landmark and the age network take. */
const faceSize = 112

/**
 * Loads the networks of the agreed purposes, and no other. Throws a `ModelError` for files that are missing or altered.
 */
export async function loadNetworks(running: RunningEngine, directory: string, purposes: Purposes): Promise<Networks> {
  const { tensorFlow } = running
  /** Room for the pixels of a square of each size, which is made once; no two looks of one size are taken at a time. */
  const copies = new Map<number, Float32Array>()

  /** Runs a network on a square of the picture; the copy of the pixels is zeroed whatever happens. */
  async function onSquare<Result>(
    picture: Picture,
    square: Square,
    size: number,
    run: (input: Tensor3D) => Promise<Result>,
  ): Promise<Result> {
    const copy = copies.get(size) ?? new Float32Array(size * size * 3)
    copies.set(size, copy)
    sampleSquare(picture, square, size, copy)
    const input = tensorFlow.tensor3d(copy, [size, size, 3], 'float32')
    try {
      return await run(input)
    } finally {
      input.dispose()
      copy.fill(0)
    }
  }

  const detect = createDetector(tensorFlow, await readModel(tensorFlow, directory, 'detector'))
  const readLandmarks = createLandmarkNetwork(tensorFlow, await readModel(tensorFlow, directory, 'landmarks'))
  const readAge = purposes.ageBand ? await loadAge(running, directory) : undefined

  return {
    faces: (picture, square, size, leastScore) =>
      onSquare(picture, square, size, async (input) => {
        const found = await detect(input, leastScore)
        const faces = found.map(
          ({ x, y, width, height, score }): Face => ({
            x: square.left + x * square.side,
            y: square.top + y * square.side,
            width: width * square.side,
            height: height * square.side,
            score,
          }),
        )
        return faces.filter((face) => isPlausible(face, picture.height))
      }),
    landmarks: (picture, square) =>
      onSquare(picture, square, faceSize, async (input) => {
        const found = await readLandmarks(input)
        return found.map(({ x, y }) => ({ x: square.left + x * square.side, y: square.top + y * square.side }))
      }),
    ...(readAge && {
      age: (picture: Picture, square: Square) => onSquare(picture, square, faceSize, readAge),
    }),
  }
}

/**
 * Runs the detector once on nothing, as its first look is the slowest: at the smaller of its sizes, which brings the first
 * real look as far as the larger one would in half the time, should the picture be there already. Nothing else is run ahead,
 * for somebody waits; the other networks' first run falls into "Is this you?".
 */
export async function warmUp(networks: Networks): Promise<void> {
  const nothing = { width: 1, height: 1, pixels: new Uint8Array(3) }
  await networks.faces(nothing, { left: 0, top: 0, side: 1 }, windowSize, acquireScore)
}

/**
 * The age network is face-api's feature extractor and one fully connected layer. face-api's own class cannot be used
 * as a whole: it wants the gender tensors, which are not there (P6).
 */
async function loadAge({ tensorFlow, faceApi }: RunningEngine, directory: string) {
  const tensors = await readModel(tensorFlow, directory, 'age')
  const { 'fc/age/weights': weights, 'fc/age/bias': bias, ...features } = tensors
  if (!weights || !bias) throw new Error('no age layer')
  const extractor = new (faceApi().AgeGenderNet)().faceFeatureExtractor
  extractor.loadFromWeightMap(features)
  const layer = tensorFlow.reshape(weights, [512, 1])
  return async (input: Tensor3D): Promise<number> => {
    const found = await extractor.forward(input)
    const age = tensorFlow.tidy(() => {
      const pooled = tensorFlow.avgPool(found, [7, 7], [2, 2], 'valid')
      return tensorFlow.add(tensorFlow.matMul(tensorFlow.reshape(pooled, [1, 512]), layer), bias)
    })
    const [years = 0] = await age.data()
    found.dispose()
    age.dispose()
    return years
  }
}
