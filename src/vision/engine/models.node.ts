import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ModelName, modelList } from '../../contract/model-list.ts'
import type { TensorFlow } from './tensor-flow.ts'

type Tensors = ReturnType<TensorFlow['io']['decodeWeights']>

export type ModelProblem = 'models-missing' | 'models-altered'

export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code: ModelProblem
  constructor(code: ModelProblem) {
    super(code)
    this.code = code
  }
}

const manifestSchema = z.tuple([
  z.object({
    weights: z.array(
      z.object({
        name: z.string(),
        shape: z.array(z.number()),
        dtype: z.literal('float32'),
        quantization: z.object({ dtype: z.literal('uint8'), scale: z.number(), min: z.number() }).optional(),
      }),
    ),
  }),
])

async function readKnown(directory: string, name: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(join(directory, name)).catch(() => {
    throw new ModelError('models-missing')
  })
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new ModelError('models-altered')
  return new Uint8Array(bytes)
}

/** Reads the tensors of one model of the allow-list; throws a `ModelError` when a file is not there or not the known one. */
export async function readModel(tensorFlow: TensorFlow, directory: string, name: ModelName): Promise<Tensors> {
  const files = modelList[name]
  const manifest = await readKnown(directory, files.manifest, files.manifestSha256)
  const weights = await readKnown(directory, files.weights, files.weightsSha256)
  const [group] = manifestSchema.parse(JSON.parse(Buffer.from(manifest).toString('utf8')))
  const specifications = group.weights.map(({ quantization, ...weight }) =>
    quantization ? { ...weight, quantization } : weight,
  )
  return tensorFlow.io.decodeWeights(weights.buffer, specifications)
}
