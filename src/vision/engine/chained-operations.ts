import type { Tensor } from '@tensorflow/tfjs-core'

type Operations = Pick<
  typeof import('@tensorflow/tfjs-core'),
  'div' | 'expandDims' | 'mul' | 'reshape' | 'slice' | 'sub'
>

/**
 * Puts onto tensors the chained operations that face-api's networks call (`tensor.div(255)` for `div(tensor, 255)`);
 * tfjs-core's build for Node leaves all of them out.
 */
export function chainOperations(prototype: object, operations: Operations): void {
  const { div, expandDims, mul, reshape, slice, sub } = operations
  const chained: Record<string, (this: Tensor, ...rest: never[]) => Tensor> = {
    div(other: Tensor | number) {
      return div(this, other)
    },
    mul(other: Tensor | number) {
      return mul(this, other)
    },
    sub(other: Tensor | number) {
      return sub(this, other)
    },
    expandDims(axis?: number) {
      return expandDims(this, axis)
    },
    slice(begin: number[], size?: number[]) {
      return slice(this, begin, size)
    },
    reshape(shape: number[]) {
      return reshape(this, shape)
    },
    as1D() {
      return reshape(this, [this.size])
    },
    as2D(...shape: number[]) {
      return reshape(this, shape)
    },
    as3D(...shape: number[]) {
      return reshape(this, shape)
    },
    as4D(...shape: number[]) {
      return reshape(this, shape)
    },
  }
  Object.assign(prototype, chained)
}
