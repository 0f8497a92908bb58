import type { NamedTensorMap, Tensor1D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core'
import { type Box, distinctBoxes } from './distinct-boxes.ts'
import { separable, tensorsOf } from './layers.ts'
import type { TensorFlow } from './tensor-flow.ts'

/** Finds faces in a square of colours from 0 to 255, its side a multiple of 32; a score is more than `leastScore`. */
export type Detector = (input: Tensor3D, leastScore: number) => Promise<readonly Box[]>

/** The sizes, in cells, that the answer gives a box's size against. */
const anchors = [
  { width: 1.603231, height: 2.094468 },
  { width: 6.041143, height: 7.080126 },
  { width: 2.882459, height: 3.518061 },
  { width: 4.266906, height: 5.178857 },
  { width: 9.041765, height: 10.66308 },
] as const
/** Place, size and score. */
const numbersOfBox = 5
const meanColour = [117.001, 114.697, 97.404]
const bent = { activation: 'leakyrelu', leakyreluAlpha: 0.10000000149011612 } as const

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

/** The boxes in an answer of `cells` by `cells` cells. */
function boxesOf(answer: ArrayLike<number>, cells: number, leastScore: number): readonly Box[] {
  const boxes: Box[] = []
  const number = (at: number): number => answer[at] ?? 0
  for (let cell = 0, at = 0; cell < cells * cells; cell += 1) {
    for (const { width, height } of anchors) {
      const score = sigmoid(number(at + 4))
      if (score > leastScore) {
        boxes.push({
          x: ((cell % cells) + sigmoid(number(at))) / cells,
          y: (Math.floor(cell / cells) + sigmoid(number(at + 1))) / cells,
          width: (Math.exp(number(at + 2)) * width) / cells,
          height: (Math.exp(number(at + 3)) * height) / cells,
          score,
        })
      }
      at += numbersOfBox
    }
  }
  return boxes
}

/**
 * face-api's tiny face detector on the same tensors, in a third of its steps. What is done to colours first, their mean taken off
 * and parts of 255 made of them, is part of the first layer's tensors, which no border is added to.
 */
export function createDetector(tensorFlow: TensorFlow, tensors: NamedTensorMap): Detector {
  const { div, expandDims, fused, maxPool, mul, sub, sum, tensor4d, tidy } = tensorFlow
  const [colours, answers] = [tensorsOf(tensors, 'conv0'), tensorsOf(tensors, 'conv8')]
  const first = tidy(() => {
    const filter = div<Tensor4D>(colours.filters(), 255)
    const mean = sum<Tensor1D>(mul(filter, tensor4d(meanColour, [1, 1, 3, 1])), [0, 1, 2])
    return { filter, bias: sub<Tensor1D>(colours.bias(), mean) }
  })
  const middle = ['conv1', 'conv2', 'conv3', 'conv4', 'conv5'].map((layer) => separable(tensorFlow, tensors, layer))
  const last = { filter: answers.filters(), bias: answers.bias() }

  const answerTo = (input: Tensor3D): Tensor4D =>
    tidy(() => {
      let seen = fused.conv2d({ x: expandDims<Tensor4D>(input), ...first, strides: 1, pad: 'valid', ...bent })
      for (const layer of middle) seen = layer(maxPool(seen, 2, 2, 'same'), 1, bent)
      return fused.conv2d({ x: maxPool(seen, 2, 1, 'same'), ...last, strides: 1, pad: 'valid' })
    })

  return async (input, leastScore) => {
    const answer = answerTo(input)
    try {
      return distinctBoxes(boxesOf(await answer.data(), answer.shape[1], leastScore))
    } finally {
      answer.dispose()
    }
  }
}
