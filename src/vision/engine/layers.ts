import type { NamedTensorMap, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core'
import type { TensorFlow } from './tensor-flow.ts'

/** What a layer does last to each number: nothing, or a bend at zero. */
export type Bend = Partial<Pick<Parameters<TensorFlow['fused']['conv2d']>[0], 'activation' | 'leakyreluAlpha'>>

/** The tensors of a layer by their last names; throws where one is not there. */
export function tensorsOf(tensors: NamedTensorMap, layer: string) {
  const tensor = (name: string) => {
    const found = tensors[`${layer}/${name}`]
    if (!found) throw new Error(`no tensor ${layer}/${name}`)
    return found
  }
  return {
    filters: (name = 'filters') => tensor(name) as Tensor4D,
    bias: () => tensor('bias') as Tensor1D,
    weights: () => tensor('weights'),
  }
}

/**
 * A convolution in two parts, each channel by itself and then all of a place together. Bias and bend are part of its second
 * one, and not steps of their own that read and write everything again, which is how face-api does it.
 */
export function separable(
  { depthwiseConv2d, fused }: Pick<TensorFlow, 'depthwiseConv2d' | 'fused'>,
  tensors: NamedTensorMap,
  layer: string,
): (x: Tensor4D, stride: number, bend?: Bend) => Tensor4D {
  const { filters, bias } = tensorsOf(tensors, layer)
  const [depthwise, pointwise] = [filters('depthwise_filter'), filters('pointwise_filter')]
  const added = { filter: pointwise, bias: bias(), strides: 1, pad: 'valid' } as const
  return (x, stride, bend = {}) => fused.conv2d({ x: depthwiseConv2d(x, depthwise, stride, 'same'), ...added, ...bend })
}
