import { createRequire } from 'node:module'
import type { Engine } from '../../contract/workers/vision.ts'

/** Loads a module by name, or throws as `require` does. */
export type LoadModule = (name: string) => unknown

/** tfjs-node 4.22.0 calls two functions that Node 23 removed from `util` (tensorflow/tfjs#8609). */
const removedFromNode: Record<string, (value: unknown) => boolean> = {
  isNullOrUndefined: (value) => value === null || value === undefined,
  isArray: Array.isArray,
}

/**
 * Tries the native library of TensorFlow: an optional dependency whose download may have failed. On success it has
 * registered its backend with the installed tfjs-core, as its import promises, and `registered` says so.
 */
export function loadNativeBackend(load: LoadModule, registered: () => boolean): Engine['reason'] {
  try {
    const util: unknown = load('node:util')
    for (const [name, value] of Object.entries(removedFromNode)) {
      if (typeof util === 'object' && util !== null && !(name in util)) Reflect.set(util, name, value)
    }
    load('@tensorflow/tfjs-node')
    return registered() ? 'native-loaded' : 'native-broken'
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'
    return missing && error.message.includes("'@tensorflow/tfjs-node'") ? 'native-not-installed' : 'native-broken'
  }
}

/** The name under which tfjs-node registers itself. */
export const nativeBackend = 'tensorflow'

export const loadInstalled: LoadModule = createRequire(import.meta.url)
