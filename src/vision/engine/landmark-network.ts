import type { NamedTensorMap, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core'
import type { Point } from '../face.ts'
import { separable, tensorsOf } from './layers.ts'
import type { TensorFlow } from './tensor-flow.ts'

/** The 68 landmarks of a face that fills a square of colours from 0 to 255, 112 pixels wide; in parts of the square. */
export type LandmarkNetwork = (input: Tensor3D) => Promise<readonly Point[]>

const meanColour = [122.782, 117.001, 104.298]
const bent = { activation: 'relu' } as const

/** face-api's landmark network on the same tensors, in half of its steps. */
export function createLandmarkNetwork(tensorFlow: TensorFlow, tensors: NamedTensorMap): LandmarkNetwork {
  const { add, avgPool, div, expandDims, fused, matMul, relu, reshape, sub, tensor1d, tidy } = tensorFlow
  const colours = tensorsOf(tensors, 'dense0/conv0')
  const first = { filter: div<Tensor4D>(colours.filters(), 255), bias: colours.bias() }
  const mean = tensor1d(meanColour)
  const layer = (block: number, place: number) => separable(tensorFlow, tensors, `dense${block}/conv${place}`)
  const blocks = [0, 1, 2, 3].map((block) => ({
    smaller: block === 0 ? undefined : layer(block, 0),
    further: [1, 2, 3].map((place) => layer(block, place)),
  }))
  const whole = tensorsOf(tensors, 'fc')

  const answerTo = (input: Tensor3D): Tensor2D =>
    tidy(() => {
      let seen = sub<Tensor4D>(expandDims(input), mean)
      for (const { smaller, further } of blocks) {
        let sum = smaller?.(seen, 2, bent) ?? fused.conv2d({ x: seen, ...first, strides: 2, pad: 'same', ...bent })
        // Each layer sees what all before it have added up to.
        for (const layer of further) sum = add(sum, layer(relu(sum), 1))
        seen = relu(sum)
      }
      const features: Tensor2D = reshape(avgPool(seen, 7, 2, 'valid'), [1, -1])
      return add(matMul(features, whole.weights() as Tensor2D), whole.bias() as Tensor1D)
    })

  return async (input) => {
    const answer = answerTo(input)
    try {
      const numbers = await answer.data()
      return Array.from({ length: numbers.length / 2 }, (_, place) => ({
        x: numbers[2 * place] ?? 0,
        y: numbers[2 * place + 1] ?? 0,
      }))
    } finally {
      answer.dispose()
    }
  }
}
