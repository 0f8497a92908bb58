import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runFuzz } from './fuzz-run.ts'

test('a short run of the fuzzer finds nothing, and reaches every stage', async () => {
  const { cases, faults, verdicts } = await runFuzz({ archives: 1000, manifests: 1000, seed: 7 })
  // On a busy machine one case may wait for its turn; how long a case may take is held by npm run fuzz.
  expect(faults.filter((fault) => !fault.includes(' took '))).toEqual([])
  expect(cases).toBe(2000)
  const reached = Object.keys(verdicts)
  for (const verdict of ['archive taken', 'archive archive-invalid', 'archive entry-unsafe', 'archive path-unsafe']) {
    expect(reached).toContain(verdict)
  }
  for (const verdict of [
    'archive asset-corrupt',
    'archive asset-unlisted',
    'manifest taken',
    'manifest manifest-invalid',
  ]) {
    expect(reached).toContain(verdict)
  }
})

test('control: a byte outside staging is seen', async () => {
  const plant = (folder: string): void => writeFileSync(join(folder, 'a/escaped'), 'x')
  const { faults } = await runFuzz({ archives: 1, manifests: 1, seed: 1 }, { plant })
  expect(faults.some((fault) => fault.includes('escaped'))).toBe(true)
})
