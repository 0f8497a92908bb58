import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { startEngine } from './engine.node.ts'
import type { TensorFlow } from './tensor-flow.ts'

const require = createRequire(import.meta.url)
let tensorFlow: TensorFlow
beforeAll(async () => {
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
  const notHere = (): never => {
    throw Object.assign(new Error('not installed'), { code: 'MODULE_NOT_FOUND' })
  }
  tensorFlow = (await startEngine(wasm, notHere)).tensorFlow
})

/** What lies side by side along the last axis, number by number. */
function expected(parts: readonly (readonly number[])[], widths: readonly number[]): readonly number[] {
  const rows = (parts[0]?.length ?? 0) / (widths[0] ?? 1)
  return Array.from({ length: rows }, (_, row) =>
    parts.flatMap((part, place) => part.slice(row * (widths[place] ?? 1), (row + 1) * (widths[place] ?? 1))),
  ).flat()
}

const channels = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    widths: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ rows, widths }) =>
    fc.record({
      rows: fc.constant(rows),
      widths: fc.constant(widths),
      parts: fc.tuple(
        ...widths.map((width) =>
          fc.array(fc.float({ noNaN: true }), { minLength: rows * width, maxLength: rows * width }),
        ),
      ),
    }),
  )

test('channels stand side by side to the last bit, single ones and others', async () => {
  await fc.assert(
    fc.asyncProperty(channels, async ({ rows, widths, parts }) => {
      const tensors = parts.map((part, place) => tensorFlow.tensor(part, [1, rows, 1, widths[place] ?? 1], 'float32'))
      const made = tensorFlow.concat(tensors, 3)
      expect(made.shape).toEqual([1, rows, 1, widths.reduce((sum, width) => sum + width, 0)])
      expect([...(await made.data())]).toEqual(expected(parts, widths))
      tensorFlow.dispose([made, ...tensors])
    }),
    { numRuns: 60 },
  )
})

test('along another axis they stand one after the other', async () => {
  const [one, other] = [
    [1, 2, 3],
    [4, 5, 6],
  ].map((part) => tensorFlow.tensor(part, [1, 3, 1, 1], 'float32'))
  if (!one || !other) throw new Error('two tensors were made')
  expect([...(await tensorFlow.concat([one, other], 1).data())]).toEqual([1, 2, 3, 4, 5, 6])
  expect([...(await tensorFlow.concat([one, other], 3).data())]).toEqual([1, 4, 2, 5, 3, 6])
})
