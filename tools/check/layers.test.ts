import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '../..')
const rulesFile = join(root, 'tools/check/layers.cjs')

/** What the layering check says of a house with these files. */
async function verdict(files: Record<string, string>): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'layers-'))
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'))
  const dependencies = { dependencies: { zod: '*' }, devDependencies: { 'fast-check': '*' } }
  await writeFile(join(house, 'package.json'), JSON.stringify({ type: 'module', ...dependencies }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true })
    await writeFile(join(house, path), text)
  }
  return (await runCommand(['depcruise', '--config', rulesFile, 'src'], house)).output
}

const value = 'export const value = 1\nexport type Value = number\n'
const uses = (path: string): string => `import { value } from '${path}'\nexport const used = value\n`

/** For each rule the file that breaks it, and what that file needs. */
const planted: Readonly<Record<string, readonly [from: string, files: Record<string, string>]>> = {
  'no-cycles': [
    'src/contract/round.ts',
    { 'src/contract/round.ts': uses('./trip.ts'), 'src/contract/trip.ts': `${uses('./round.ts')}${value}` },
  ],
  'contract-imports-zod-only': ['src/contract/curious.ts', { 'src/contract/curious.ts': uses('../main/base/b.ts') }],
  'pure-files-touch-nothing': [
    'src/main/base/reader.ts',
    { 'src/main/base/reader.ts': "import { readFileSync } from 'node:fs'\nreadFileSync('')\n" },
  ],
  'pure-files-import-no-effects': [
    'src/main/base/borrower.ts',
    { 'src/main/base/borrower.ts': uses('./effect.node.ts'), 'src/main/base/effect.node.ts': value },
  ],
  'electron-in-its-own-files': [
    'src/main/base/quitter.node.ts',
    { 'src/main/base/quitter.node.ts': "import { app } from 'electron'\napp.quit()\n" },
  ],
  'node-files-import-no-electron-files': [
    'src/main/base/caller.node.ts',
    { 'src/main/base/caller.node.ts': uses('./window.electron.ts'), 'src/main/base/window.electron.ts': value },
  ],
  'features-meet-in-the-composition-root': [
    'src/main/staff/visitor.ts',
    { 'src/main/staff/visitor.ts': uses('../playback/b.ts') },
  ],
  'what-serves-features-knows-none': [
    'src/main/base/visitor.ts',
    { 'src/main/base/visitor.ts': uses('../playback/b.ts') },
  ],
  'main-knows-no-page-and-no-picture': [
    'src/main/start/visitor.electron.ts',
    { 'src/main/start/visitor.electron.ts': uses('../../vision/b.ts'), 'src/vision/b.ts': value },
  ],
  'vision-stands-alone': ['src/vision/visitor.ts', { 'src/vision/visitor.ts': uses('../main/base/b.ts') }],
  'renderers-know-contract-ui-and-themselves': [
    'src/renderer/player/visitor.ts',
    { 'src/renderer/player/visitor.ts': uses('../settings/b.ts'), 'src/renderer/settings/b.ts': value },
  ],
  'preloads-know-contract-only': [
    'src/preload/visitor.ts',
    { 'src/preload/visitor.ts': "import type { Value } from '../main/base/b.ts'\nexport const used: Value = 1\n" },
  ],
  'preloads-know-contract-names-only': [
    'src/preload/learned.ts',
    { 'src/preload/learned.ts': uses('../contract/schema.ts'), 'src/contract/schema.ts': value },
  ],
  'names-for-preloads-need-nothing': [
    'src/contract/files-at-once.ts',
    { 'src/contract/files-at-once.ts': uses('./schema.ts'), 'src/contract/schema.ts': value },
  ],
  'product-imports-product-only': [
    'src/main/base/builder.ts',
    { 'src/main/base/builder.ts': uses('../../../tools/b.ts'), 'tools/b.ts': value },
  ],
  'no-network-modules': [
    'src/main/base/sender.node.ts',
    { 'src/main/base/sender.node.ts': "import { request } from 'node:http'\nrequest('')\n" },
  ],
  'shipped-code-needs-shipped-dependencies': [
    'src/main/base/tester.ts',
    { 'src/main/base/tester.ts': "import fc from 'fast-check'\nfc.assert\n" },
  ],
  'everything-resolves': ['src/main/base/lost.ts', { 'src/main/base/lost.ts': uses('./nowhere.ts') }],
}

describe('the layering check', () => {
  let said = ''
  beforeAll(async () => {
    const shared = { 'src/main/base/b.ts': value, 'src/main/playback/b.ts': value }
    said = await verdict(Object.assign({}, shared, ...Object.values(planted).map(([, files]) => files)))
  })

  test.each(Object.entries(planted))('%s: sees a planted violation', (rule, [from]) => {
    expect(said).toContain(`error ${rule}: ${from} `)
  })

  test('a violation is planted of every rule', () => {
    const rules: { readonly forbidden: readonly { readonly name: string }[] } = createRequire(import.meta.url)(
      rulesFile,
    )
    expect(Object.keys(planted).toSorted()).toEqual(rules.forbidden.map(({ name }) => name).toSorted())
  })

  test('lets a sound house pass, types across features included', async () => {
    const sound = await verdict({
      'src/contract/a.ts': "import { z } from 'zod'\nexport const value = z.string()\n",
      'src/main/staff/a.ts': "import type { Value } from '../playback/b.ts'\nexport const used: Value = 1\n",
      'src/main/playback/b.ts': value,
      'src/main/windows/a.ts': "import type { Value } from '../playback/b.ts'\nexport const used: Value = 1\n",
      'src/preload/a.ts': "import type { value } from '../contract/a.ts'\nexport const used: typeof value | 1 = 1\n",
      'src/main/app.electron.ts':
        "import { used } from './staff/a.ts'\nimport { app } from 'electron'\napp.exit(used)\n",
    })
    expect(sound).toContain('no dependency violations found')
  })
})
