import { z } from 'zod'

const weightSchema = z.object({
  name: z.string(),
  shape: z.array(z.number().int().positive()),
  dtype: z.literal('float32'),
  quantization: z.object({ dtype: z.literal('uint8'), scale: z.number(), min: z.number() }).optional(),
})
const manifestSchema = z.tuple([z.object({ weights: z.array(weightSchema), paths: z.tuple([z.string()]) })])

/** Bytes of a tensor in the weights file: one a number when quantized, else four. */
function byteLength(weight: z.infer<typeof weightSchema>): number {
  return weight.shape.reduce((product, side) => product * side, 1) * (weight.quantization ? 1 : 4)
}

export type DerivedModel = { readonly manifest: string; readonly weights: Uint8Array }

/**
 * Takes the gender tensors out of face-api's age and gender model: their entries in the manifest and their bytes in
 * the weights. What stays is byte for byte what it was.
 */
export function deriveAgeModel(manifest: string, weights: Uint8Array, weightsName: string): DerivedModel {
  const [group] = manifestSchema.parse(JSON.parse(manifest))
  const kept: z.infer<typeof weightSchema>[] = []
  const parts: Uint8Array[] = []
  let offset = 0
  for (const weight of group.weights) {
    const end = offset + byteLength(weight)
    if (!weight.name.startsWith('fc/gender/')) {
      kept.push(weight)
      parts.push(weights.subarray(offset, end))
    }
    offset = end
  }
  if (offset !== weights.length) throw new Error(`expected ${offset} bytes of weights, found ${weights.length}`)
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { manifest: `${JSON.stringify([{ weights: kept, paths: [weightsName] }])}\n`, weights: bytes }
}
