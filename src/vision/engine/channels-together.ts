import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { KernelConfig, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'

type Kernels = Pick<
  typeof import('@tensorflow/tfjs-core'),
  'Concat' | 'getKernel' | 'registerKernel' | 'unregisterKernel'
>

/** Puts single channels side by side, number by number; undefined: this is another kind of concatenation. */
function together({ inputs, attrs, backend }: Parameters<KernelFunc>[0]): TensorInfo | undefined {
  const channels = Object.values(inputs).flatMap((input) => input ?? [])
  const shape = channels[0]?.shape ?? []
  const single = channels.every((each) => each.dtype === 'float32' && each.shape.at(-1) === 1)
  if (!single || shape.length === 0 || attrs?.axis !== shape.length - 1) return undefined
  // What a kernel of the WASM backend is given is the WASM backend.
  const wasm = backend as BackendWasm
  const made = wasm.makeOutput([...shape.slice(0, -1), channels.length], 'float32')
  const values = wasm.typedArrayFromHeap(made)
  for (const [place, channel] of channels.entries()) {
    const from = wasm.typedArrayFromHeap(channel)
    for (let at = 0; at < from.length; at += 1) values[at * channels.length + place] = from[at] ?? 0
  }
  return made
}

/**
 * Lets the WASM backend put single channels together in one pass. Its own kernel makes two views of its memory for each number,
 * and face-api has it do so for every look at a picture, to subtract a mean colour. What comes out is the same to the last bit.
 */
export function putChannelsTogether({ Concat, getKernel, registerKernel, unregisterKernel }: Kernels): void {
  const own: KernelConfig | undefined = getKernel(Concat, 'wasm')
  if (!own) return
  unregisterKernel(Concat, 'wasm')
  registerKernel({ ...own, kernelFunc: (given) => together(given) ?? own.kernelFunc(given) })
}
