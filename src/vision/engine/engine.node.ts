import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import type { Engine } from '../../contract/workers/vision.ts'
import { chainOperations } from './chained-operations.ts'
import { putChannelsTogether } from './channels-together.ts'
import type { FaceApi } from './face-api.ts'
import { faceApiNeeds } from './face-api-needs.ts'
import { type LoadModule, loadInstalled, loadNativeBackend, nativeBackend } from './native-backend.node.ts'
import type { TensorFlow } from './tensor-flow.ts'

export type RunningEngine = {
  readonly engine: Engine
  readonly tensorFlow: TensorFlow
  /** Loads face-api, which only the age needs: its text is long, and a customer waits. */
  readonly faceApi: () => FaceApi
}

// Not named `require`: the bundler adds one of its own.
const loadModule = createRequire(import.meta.url)

/**
 * Starts the engine once: TensorFlow's native library where it loads, else its WASM build, whose files lie in
 * `wasmDirectory` (same version, nothing is fetched). Throws when neither runs.
 */
export async function startEngine(wasmDirectory: string, load: LoadModule = loadInstalled): Promise<RunningEngine> {
  const tensorFlow: TensorFlow = loadModule('@tensorflow/tfjs-core')
  const reason = loadNativeBackend(load, () => tensorFlow.findBackend(nativeBackend) !== null)
  const name = reason === 'native-loaded' ? 'tfjs-node' : await startWasm(tensorFlow, wasmDirectory)
  if (reason === 'native-loaded' && !(await tensorFlow.setBackend(nativeBackend))) throw new Error('native backend')
  await tensorFlow.ready()
  return { engine: { name, reason }, tensorFlow, faceApi: () => loadFaceApi(tensorFlow) }
}

async function startWasm(tensorFlow: TensorFlow, wasmDirectory: string): Promise<'wasm-simd' | 'wasm'> {
  const wasm: typeof import('@tensorflow/tfjs-backend-wasm') = loadModule('@tensorflow/tfjs-backend-wasm')
  wasm.setWasmPaths(join(wasmDirectory, '/'))
  if (!(await tensorFlow.setBackend('wasm'))) throw new Error('wasm backend')
  putChannelsTogether(tensorFlow)
  return (await tensorFlow.env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true ? 'wasm-simd' : 'wasm'
}

/**
 * face-api's build for Node asks for the whole of tfjs, of which it needs some of the core alone: its request, and no other's,
 * is answered with that part of the core that the engine runs on.
 */
function loadFaceApi(tensorFlow: TensorFlow): FaceApi {
  chainOperations(tensorFlow.Tensor.prototype, tensorFlow)
  const core = loadModule.cache[loadModule.resolve('@tensorflow/tfjs-core')]
  if (core) core.exports = Object.fromEntries(faceApiNeeds.map((name) => [name, tensorFlow[name]]))
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const asks = specifier === '@tensorflow/tfjs' && context.parentURL?.includes('/@vladmandic/face-api/')
      return next(asks ? '@tensorflow/tfjs-core' : specifier, context)
    },
  })
  try {
    return loadModule('@vladmandic/face-api/dist/face-api.node-wasm.js')
  } finally {
    hooks.deregister()
    if (core) core.exports = tensorFlow
  }
}
