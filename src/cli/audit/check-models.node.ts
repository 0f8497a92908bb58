import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { modelList } from '../../contract/model-list.ts'
import { forbiddenIn, weightBytes } from '../../contract/model-powers.ts'
import type { BuiltParts } from '../../main/diagnostics/build-hash.node.ts'
import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { modelsProblem } from '../../main/vision/models-check.node.ts'
import { installedCheck, unless } from './installed-check.ts'

const isModel = (file: string): boolean => /\.bin$|weights_manifest\.json$|\.(onnx|tflite|pb|h5)$/.test(file)
const allowed: readonly string[] = Object.values(modelList).flatMap(({ manifest, weights }) => [manifest, weights])

/** Model files that nobody allowed, wherever in the build they lie. */
async function strangers(build: BuiltParts): Promise<readonly string[]> {
  const found: string[] = []
  for (const [part, folder] of Object.entries(build)) {
    const files = await readdir(folder, { recursive: true }).catch(() => [])
    for (const file of files) {
      if (part === 'models' ? !allowed.includes(file) : isModel(file)) found.push(`${part}/${file}`)
    }
  }
  return found
}

/** What the tensors of the built models could tell, by their names and shapes, and bytes that no tensor accounts for. */
async function powers(models: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { manifest, weights } of Object.values(modelList)) {
    try {
      const text = await readFile(join(models, manifest), 'utf8')
      found.push(...forbiddenIn(text))
      if ((await stat(join(models, weights))).size !== weightBytes(text)) found.push(`${weights}: another length`)
    } catch {
      found.push(`${manifest}: cannot be read`)
    }
  }
  return found
}

/** Networks as they must not be: told apart by the names of their tensors alone, or by the shapes alone. */
const forbidden: readonly { readonly name: string; readonly shape: readonly number[] }[] = [
  { name: 'fc/gender/bias', shape: [2] },
  { name: 'dense/weights', shape: [256, 2] },
  { name: 'dense/weights', shape: [256, 7] },
  { name: 'dense/weights', shape: [256, 128] },
  { name: 'expression/bias', shape: [7] },
]

/** P6: exactly the models of the allow-list, and nothing among them that tells a person, a sex or an emotion. */
export async function checkModels(build: BuiltParts): Promise<readonly AuditCheck[]> {
  const problem = await modelsProblem(build.models)
  const unseen = forbidden.filter((weights) => forbiddenIn(JSON.stringify([{ weights: [weights] }])).length === 0)
  return [
    installedCheck('models-known', unless([...(problem ? [problem] : []), ...(await strangers(build))])),
    installedCheck('models-powers', unless(await powers(build.models))),
    installedCheck('models-powers-control', unless(unseen.map(({ name, shape }) => `${name} [${shape.join()}]`))),
  ]
}
