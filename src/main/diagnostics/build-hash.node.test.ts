import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltParts, buildHash } from './build-hash.node.ts'

const names = ['main', 'cli', 'preload', 'renderer', 'models', 'wasm'] as const
let out = ''
let parts: BuiltParts

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'build-'))
  for (const name of names) await mkdir(join(out, name, 'inner'), { recursive: true })
  parts = Object.fromEntries(names.map((name) => [name, join(out, name)])) as BuiltParts
  for (const file of ['main/index.js', 'main/inner.js', 'main/inner/a.js', 'renderer/B.js', 'renderer/a.js'])
    await writeFile(join(out, file), file)
})

describe('P17: the build', () => {
  test.runIf(process.platform === 'linux')('has the hash that anybody gets with the tools of the system', async () => {
    const command = 'find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum'
    const [theirs] = execFileSync('sh', ['-c', command], { cwd: out, encoding: 'utf8' }).split(' ')
    expect(await buildHash(parts)).toBe(theirs)
  })

  test('control: has another one with one byte changed, one file more, or one file moved', async () => {
    const before = await buildHash(parts)
    await writeFile(join(out, 'main/index.js'), 'main/index.jS')
    const changed = await buildHash(parts)
    await writeFile(join(out, 'main/index.js'), 'main/index.js')
    expect(await buildHash(parts)).toBe(before)
    await writeFile(join(out, 'wasm/more'), '')
    const grown = await buildHash(parts)
    const moved = await buildHash({ ...parts, main: parts.renderer, renderer: parts.main })
    expect(new Set([before, changed, grown, moved]).size).toBe(4)
  })
})
