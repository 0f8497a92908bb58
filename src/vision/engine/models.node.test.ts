import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareModels } from '../../../tools/models/prepare.ts'
import { modelList } from '../../contract/model-list.ts'
import { type RunningEngine, startEngine } from './engine.node.ts'
import { faceApiNeeds } from './face-api-needs.ts'
import { readModel } from './models.node.ts'
import { loadNetworks } from './networks.node.ts'

const require = createRequire(import.meta.url)
const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
const dependency = join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'model')
const presence = { presence: true, ageBand: false } as const
const withAge = { presence: true, ageBand: true } as const

let models = ''
let running: RunningEngine
beforeAll(async () => {
  models = join(await mkdtemp(join(tmpdir(), 'askfirst-models-')), 'models')
  await prepareModels(models)
  running = await startEngine(wasm)
})

const copy = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'askfirst-models-'))
  await cp(models, directory, { recursive: true })
  return directory
}

test('the engine is the native one where that loads, else WASM with SIMD, and says why', () => {
  const { name, reason } = running.engine
  expect(name).toBe(reason === 'native-loaded' ? 'tfjs-node' : 'wasm-simd')
})

test('face-api is given every name of the core that its text uses, and the core stays whole', async () => {
  const text = await readFile(require.resolve('@vladmandic/face-api/dist/face-api.node-wasm.js'), 'utf8')
  const used = new Set([...text.matchAll(/\.(\w+)/g)].map(([, name]) => name))
  const core = Object.keys(require('@tensorflow/tfjs-core'))
  expect(core.filter((name) => used.has(name)).toSorted()).toEqual(faceApiNeeds.toSorted())
  expect(core.length).toBeGreaterThan(2 * faceApiNeeds.length)
})

describe('P6: what is built', () => {
  /** Names and sizes of all tensors in a folder of models. */
  async function tensorsIn(directory: string): Promise<string[]> {
    const manifests = (await readdir(directory)).filter((file) => file.endsWith('.json'))
    const texts = await Promise.all(manifests.map((file) => readFile(join(directory, file), 'utf8')))
    return texts.flatMap((text) => [...text.matchAll(/"name":\s*"([^"]+)"/g)].map(([, name = '']) => name))
  }
  const forbidden = /gender|expression|descriptor|conv256|output_layer/
  test('is the allow-list and nothing else', async () => {
    const listed = Object.values(modelList).flatMap(({ manifest, weights }) => [manifest, weights])
    expect((await readdir(models)).toSorted()).toEqual(listed.toSorted())
  })
  test('has no tensor for sex; control: the dependency has', async () => {
    expect((await tensorsIn(models)).filter((name) => forbidden.test(name))).toEqual([])
    expect((await tensorsIn(dependency)).filter((name) => forbidden.test(name))).toContain('fc/gender/weights')
  })
  test('has no bytes left over: the age weights are as long as their tensors', async () => {
    const tensors = await readModel(running.tensorFlow, models, 'age')
    expect(Object.keys(tensors).filter((name) => name.startsWith('fc/'))).toEqual(['fc/age/weights', 'fc/age/bias'])
    const [whole, without] = await Promise.all([
      readFile(join(dependency, 'age_gender_model.bin')),
      readFile(join(models, modelList.age.weights)),
    ])
    expect(whole.length - without.length).toBe(512 * 2 + 2 * 4)
  })
})

describe('models that are not the known ones', () => {
  test.each(Object.values(modelList))('are refused: one bit in $weights', async ({ weights }) => {
    const directory = await copy()
    const bytes = await readFile(join(directory, weights))
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    await writeFile(join(directory, weights), bytes)
    await expect(loadNetworks(running, directory, withAge)).rejects.toMatchObject({ code: 'models-altered' })
  })
  test('are refused when one is missing', async () => {
    const directory = await copy()
    await rm(join(directory, modelList.landmarks.manifest))
    await expect(loadNetworks(running, directory, presence)).rejects.toMatchObject({ code: 'models-missing' })
  })
  test('a model whose purpose was not agreed is not even read', async () => {
    const directory = await copy()
    await rm(join(directory, modelList.age.weights))
    const networks = await loadNetworks(running, directory, presence)
    expect(networks.age).toBeUndefined()
    await expect(loadNetworks(running, directory, withAge)).rejects.toMatchObject({ code: 'models-missing' })
  })
})
