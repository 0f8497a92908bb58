import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '../..')
const waits = 'export const wait = (): void => void setTimeout(() => undefined, 1)\n'

const pure = ['src/main/base/waits.ts', 'src/contract/waits.ts', 'src/vision/waits.ts', 'src/cli/waits.ts']
const others = [
  'src/main/base/waits.node.ts',
  'src/main/base/waits.electron.ts',
  'src/main/base/waits.test.ts',
  'src/vision/index.ts',
  'src/renderer/player/waits.ts',
]

describe('effects that need no import', () => {
  let house = ''
  let said = ''
  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'pure-'))
    await cp(join(root, 'biome.json'), join(house, 'biome.json'))
    for (const path of [...pure, ...others]) {
      await mkdir(dirname(join(house, path)), { recursive: true })
      await writeFile(join(house, path), waits)
    }
    said = (await runCommand(['biome', 'lint', '--vcs-enabled=false', '--colors=off', '.'], house)).output
  })
  afterAll(() => rm(house, { recursive: true, force: true }))

  test.each(pure)('are seen in %s, which is pure', (path) => {
    expect(said).toContain(`${path}:1:38 lint/style/noRestrictedGlobals`)
  })

  test.each(others)('are at home in %s', (path) => {
    expect(said).toContain('noRestrictedGlobals')
    expect(said).not.toContain(`${path}:`)
  })
})
