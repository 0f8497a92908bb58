import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '../..')

/** What the layering check says of a house with these files. */
async function verdict(files: Record<string, string>): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'layers-'))
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'))
  await writeFile(join(house, 'package.json'), JSON.stringify({ type: 'module', dependencies: { zod: '*' } }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true })
    await writeFile(join(house, path), text)
  }
  return (await runCommand(['depcruise', '--config', join(root, 'tools/check/layers.cjs'), 'src'], house)).output
}

const value = 'export const value = 1\nexport type Value = number\n'
const uses = (path: string): string => `import { value } from '${path}'\nexport const used = value\n`

describe('the layering check', () => {
  test.each<[string, Record<string, string>]>([
    ['no-cycles', { 'src/contract/a.ts': uses('./b.ts'), 'src/contract/b.ts': `${uses('./a.ts')}${value}` }],
    ['contract-imports-zod-only', { 'src/contract/a.ts': uses('../main/base/b.ts'), 'src/main/base/b.ts': value }],
    [
      'pure-files-touch-nothing',
      { 'src/main/base/a.ts': "import { readFileSync } from 'node:fs'\nreadFileSync('')\n" },
    ],
    ['pure-files-import-no-effects', { 'src/main/base/a.ts': uses('./b.node.ts'), 'src/main/base/b.node.ts': value }],
    ['electron-in-its-own-files', { 'src/main/base/a.node.ts': "import { app } from 'electron'\napp.quit()\n" }],
    [
      'node-files-import-no-electron-files',
      { 'src/main/base/a.node.ts': uses('./b.electron.ts'), 'src/main/base/b.electron.ts': value },
    ],
    [
      'features-meet-in-the-composition-root',
      { 'src/main/staff/a.ts': uses('../playback/b.ts'), 'src/main/playback/b.ts': value },
    ],
    ['vision-stands-alone', { 'src/vision/a.ts': uses('../main/base/b.ts'), 'src/main/base/b.ts': value }],
    [
      'renderers-know-contract-ui-and-themselves',
      { 'src/renderer/player/a.ts': uses('../settings/b.ts'), 'src/renderer/settings/b.ts': value },
    ],
    [
      'preloads-know-contract-names-only',
      { 'src/preload/a.ts': uses('../main/base/b.ts'), 'src/main/base/b.ts': value },
    ],
    ['product-imports-product-only', { 'src/main/base/a.ts': uses('../../../tools/b.ts'), 'tools/b.ts': value }],
    ['no-network-modules', { 'src/main/base/a.node.ts': "import { request } from 'node:http'\nrequest('')\n" }],
    ['everything-resolves', { 'src/main/base/a.ts': uses('./nowhere.ts') }],
  ])('%s: sees a planted violation', async (rule, files) => {
    expect(await verdict(files)).toContain(`error ${rule}`)
  })

  test('lets a sound house pass, types across features included', async () => {
    const said = await verdict({
      'src/contract/a.ts': "import { z } from 'zod'\nexport const value = z.string()\n",
      'src/main/staff/a.ts': "import type { Value } from '../playback/b.ts'\nexport const used: Value = 1\n",
      'src/main/playback/b.ts': value,
      'src/main/app.electron.ts':
        "import { used } from './staff/a.ts'\nimport { app } from 'electron'\napp.exit(used)\n",
    })
    expect(said).toContain('no dependency violations found')
  })
})
