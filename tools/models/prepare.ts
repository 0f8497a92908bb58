import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { type ModelFiles, modelList } from '../../src/contract/model-list.ts'
import { deriveAgeModel } from './derive-age.ts'

const faceApi = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json'))
const source = (name: string): Promise<Buffer> => readFile(join(faceApi, 'model', name))

async function filesOf(model: ModelFiles): Promise<readonly [string, Uint8Array]> {
  if (model !== modelList.age) return [(await source(model.manifest)).toString('utf8'), await source(model.weights)]
  const manifest = await source('age_gender_model-weights_manifest.json')
  const derived = deriveAgeModel(manifest.toString('utf8'), await source('age_gender_model.bin'), model.weights)
  return [derived.manifest, derived.weights]
}

function check(name: string, bytes: string | Uint8Array, expected: string): void {
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== expected)
    throw new Error(`${name} is not the file that is known: SHA-256 ${found}, expected ${expected}`)
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  await writeFile(beside, content)
  await rename(beside, path)
}

/**
 * Fills a folder with the models of the allow-list, taken from the installed dependency and checked against
 * their SHA-256. A file is replaced as a whole, so that a reader never meets half of one. Throws when a file is not the
 * known one.
 */
export async function prepareModels(targetDirectory: string): Promise<void> {
  const ready = await Promise.all(
    Object.values(modelList).map(async (model) => {
      const [manifest, weights] = await filesOf(model)
      check(model.manifest, manifest, model.manifestSha256)
      check(model.weights, weights, model.weightsSha256)
      return { model, manifest, weights }
    }),
  )
  await mkdir(targetDirectory, { recursive: true })
  for (const { model, manifest, weights } of ready) {
    await replaceFile(join(targetDirectory, model.manifest), manifest)
    await replaceFile(join(targetDirectory, model.weights), weights)
  }
}

if (import.meta.main) {
  const [directory] = process.argv.slice(2)
  if (directory === undefined) {
    console.error('Usage: node tools/models/prepare.ts DIRECTORY')
    process.exitCode = 2
  } else await prepareModels(resolve(directory))
}
