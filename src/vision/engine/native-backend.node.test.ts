import { describe, expect, test } from 'vitest'
import { type LoadModule, loadNativeBackend } from './native-backend.node.ts'

const missing = (name: string) =>
  Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:\n- somewhere`), { code: 'MODULE_NOT_FOUND' })

/**
 * The native library as its contract says: its import registers a backend, and uses two functions of `util` that newer
 * Node does not have.
 */
function world({ library = true, dependency = true, registers = true, util = {} as Record<string, unknown> } = {}) {
  let backend = false
  const load: LoadModule = (name) => {
    if (name === 'node:util') return util
    if (name !== '@tensorflow/tfjs-node' || !library) throw missing(name)
    if (!dependency) throw missing('./tfjs_binding.node')
    const { isArray, isNullOrUndefined } = util
    if (typeof isArray !== 'function' || typeof isNullOrUndefined !== 'function') throw new TypeError('util')
    backend = registers && isArray([]) === true && isNullOrUndefined(null) === true
    return {}
  }
  return { util, reason: loadNativeBackend(load, () => backend) }
}

describe('the native library', () => {
  test('is used where it loads, with the functions that it needs', () => {
    expect(world().reason).toBe('native-loaded')
  })
  test('finds its own functions untouched where Node still has them', () => {
    const isArray = (value: unknown) => Array.isArray(value)
    const { util } = world({ util: { isArray, isNullOrUndefined: (value: unknown) => value == null } })
    expect(util.isArray).toBe(isArray)
  })
  test('is not installed', () => {
    expect(world({ library: false }).reason).toBe('native-not-installed')
  })
  test('is broken when its binding is missing, or when nothing was registered', () => {
    expect(world({ dependency: false }).reason).toBe('native-broken')
    expect(world({ registers: false }).reason).toBe('native-broken')
  })
  test('the installed Node lacks the two functions, which is why they are put there', () => {
    const util: Record<string, unknown> = {}
    world({ util })
    expect(Object.keys(util).toSorted()).toEqual(['isArray', 'isNullOrUndefined'])
  })
})
