import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const script = (first: string): string => `
  import { readdirSync } from 'node:fs'
  import { readFile } from 'node:fs/promises'
  import { getPriority, setPriority } from 'node:os'
  import { standBack } from ${JSON.stringify(join(import.meta.dirname, 'stand-back.node.ts'))}
  await readFile('/proc/self/stat')
  ${first}
  console.log(Math.min(...readdirSync('/proc/self/task').map((thread) => getPriority(Number(thread)))))`

const lowest = (first: string): number =>
  Number(execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script(first)], { encoding: 'utf8' }))

test.skipIf(process.platform !== 'linux')('each thread stands back, those that were there before as well', () => {
  const before = lowest('')
  expect(lowest('standBack()')).toBe(Math.max(before, 10))
  // Control: the first thread alone is not enough.
  expect(lowest('setPriority(0, 19)')).toBe(before)
})
