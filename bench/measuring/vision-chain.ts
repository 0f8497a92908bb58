// One way of looking at pictures, in a process of its own, so that its memory and its time are its own.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { startEngine } from '../../src/vision/engine/engine.node.ts'
import { loadNetworks } from '../../src/vision/engine/networks.node.ts'
import type { Networks } from '../../src/vision/engine/networks.ts'
import type { TensorFlow } from '../../src/vision/engine/tensor-flow.ts'
import { acquireScore } from '../../src/vision/face.ts'
import type { AreaPicture, Picture } from '../../src/vision/picture.ts'
import { createPipeline } from '../../src/vision/pipeline.ts'

export type ChainName = 'player' | 'tiny-416' | 'default-detector'
export type ToChain =
  | { readonly type: 'load'; readonly chain: ChainName; readonly models: string; readonly wasm: string }
  | { readonly type: 'scene' }
  | { readonly type: 'frame'; readonly picture: AreaPicture; readonly at: number }
export type FromChain =
  | { readonly type: 'ready' }
  /** `cpu` is this picture's processor time of the whole process, in milliseconds; `memory` the peak in bytes. */
  | { readonly type: 'looked'; readonly hit: boolean; readonly cpu: number; readonly memory: number }

type Chain = {
  /** Another scene begins. */
  scene(): void
  /** Looks at a picture; true when a face was found in it. */
  look(picture: AreaPicture, at: number): Promise<boolean>
}

const purposes = { presence: true, ageBand: true } as const
const load = createRequire(import.meta.url)

/** The player's own pipeline; "Is this you?" takes two seconds, as main makes it, and after a doubt it begins anew. */
async function playerChain(models: string, wasm: string): Promise<Chain> {
  const inner = await loadNetworks(await startEngine(wasm), models, purposes)
  let hit = false
  const networks: Networks = {
    ...inner,
    async faces(...words) {
      const faces = await inner.faces(...words)
      // As sure as the usual chains have to be: where it holds a face, the player follows fainter ones, too.
      hit ||= faces.some(({ score }) => score >= acquireScore)
      return faces
    },
  }
  let now = 0
  let foundAt = Number.POSITIVE_INFINITY
  const begin = () => {
    foundAt = Number.POSITIVE_INFINITY
    return createPipeline(
      networks,
      purposes,
      () => now,
      (record) => {
        if (record.type === 'found') foundAt = now
      },
    )
  }
  let pipeline = begin()
  return {
    scene() {
      pipeline = begin()
    },
    async look(picture, at) {
      now = at
      hit = false
      if (pipeline.interval() === undefined) pipeline = begin()
      if (at >= foundAt + 2000) pipeline.watch()
      await pipeline.frame(picture, at)
      return hit
    },
  }
}

/** tfjs-core's build for Node has no chained operations; the usual chains call more of them than the player does. */
function chainEverything(tensorFlow: TensorFlow): void {
  const prototype: object = tensorFlow.Tensor.prototype
  for (const [name, operation] of Object.entries(tensorFlow)) {
    if (typeof operation !== 'function' || name in prototype) continue
    Reflect.set(prototype, name, function chained(this: unknown, ...words: unknown[]) {
      return Reflect.apply(operation, undefined, [this, ...words])
    })
  }
  const casts = { toFloat: 'float32', toInt: 'int32', toBool: 'bool' } as const
  for (const [name, type] of Object.entries(casts)) {
    Reflect.set(prototype, name, function cast(this: import('@tensorflow/tfjs-core').Tensor) {
      return tensorFlow.cast(this, type)
    })
  }
}

/** face-api as its README shows it: the whole picture, one face, its landmarks, its age, every time. */
async function usualChain(name: Exclude<ChainName, 'player'>, wasm: string): Promise<Chain> {
  const running = await startEngine(wasm)
  const { tensorFlow } = running
  running.faceApi()
  chainEverything(tensorFlow)
  // All of what was just loaded.
  const faceApi: typeof import('@vladmandic/face-api') = load('@vladmandic/face-api/dist/face-api.node-wasm.js')
  const models = join(dirname(load.resolve('@vladmandic/face-api/package.json')), 'model')
  const detector = name === 'tiny-416' ? faceApi.nets.tinyFaceDetector : faceApi.nets.ssdMobilenetv1
  for (const net of [detector, faceApi.nets.faceLandmark68Net, faceApi.nets.ageGenderNet])
    await net.loadFromDisk(models)
  // Both are their defaults.
  const options =
    name === 'tiny-416'
      ? new faceApi.TinyFaceDetectorOptions({ inputSize: 416, scoreThreshold: acquireScore })
      : new faceApi.SsdMobilenetv1Options({ minConfidence: acquireScore })
  const look = async ({ pixels, width, height }: Picture): Promise<boolean> => {
    const input = tensorFlow.tensor3d(pixels, [height, width, 3], 'int32')
    try {
      // The types of face-api know a tensor only from the build that it brings along.
      const found = await faceApi
        .detectSingleFace(input as never, options)
        .withFaceLandmarks()
        .withAgeAndGender()
      return found !== undefined
    } finally {
      input.dispose()
    }
  }
  return { scene: () => undefined, look }
}

const say = (words: FromChain): void => void process.send?.(words)
let chain: Chain | undefined
process.on('message', async (words: ToChain) => {
  if (words.type === 'load') {
    chain = await (words.chain === 'player'
      ? playerChain(words.models, words.wasm)
      : usualChain(words.chain, words.wasm))
    const nothing = { width: 640, height: 480, wholeHeight: 480, pixels: new Uint8Array(640 * 480 * 3) }
    await chain.look(nothing, 0)
    chain.scene()
    say({ type: 'ready' })
  } else if (words.type === 'scene') chain?.scene()
  else if (chain) {
    const before = process.cpuUsage()
    const hit = await chain.look(words.picture, words.at)
    const { user, system } = process.cpuUsage(before)
    say({ type: 'looked', hit, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 })
  }
})
process.on('disconnect', () => process.exit(0))
