import { appendFile, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageLimits } from '../../contract/package/package.ts'
import { archiveOf } from './archive.fixture.ts'
import { readFolderPackage } from './folder-package.node.ts'
import { fixtureFiles, writePackage } from './package.fixture.ts'

const reasonFor = async (folder: string): Promise<string> => {
  const read = await readFolderPackage(folder, 'folder', '0.1.0')
  return read.ok ? 'taken' : read.refusal.reason
}

test('a whole package is read, each digest with the file behind it', async () => {
  const { folder, manifest } = await writePackage()
  const read = await readFolderPackage(folder, 'folder', '0.1.0')
  if (!read.ok) throw new Error(read.refusal.reason)
  expect(read.value.manifest).toEqual(manifest)
  expect(read.value.damaged).toEqual([])
  expect(read.value.source).toBe('folder')
  for (const [path, { sha256, bytes, type }] of Object.entries(manifest.assets)) {
    expect(read.value.digests.get(sha256)).toEqual({ path: join(folder, 'assets', path), bytes, type })
  }
})

describe('a damaged asset is listed and the rest still plays', () => {
  const one = (folder: string): string => join(folder, 'assets/one.webp')
  test.each<[string, string, (folder: string) => Promise<unknown>]>([
    ['gone', 'asset-missing', (folder) => rm(one(folder))],
    ['one byte longer', 'asset-corrupt', (folder) => appendFile(one(folder), 'x')],
    ['cut short', 'asset-corrupt', (folder) => truncate(one(folder), 100)],
    [
      'of the same size with one byte changed',
      'asset-corrupt',
      (folder) => {
        const bytes = Buffer.from(fixtureFiles['one.webp'] ?? '')
        bytes[1000] = 8
        return writeFile(one(folder), bytes)
      },
    ],
    [
      'a link to itself elsewhere',
      'entry-unsafe',
      async (folder) => {
        await rename(one(folder), join(folder, 'elsewhere'))
        await symlink(join(folder, 'elsewhere'), one(folder))
      },
    ],
    [
      'a folder',
      'entry-unsafe',
      async (folder) => {
        await rm(one(folder))
        await mkdir(one(folder))
      },
    ],
  ])('%s: %s', async (_name, reason, damage) => {
    const { folder } = await writePackage()
    await damage(folder)
    const read = await readFolderPackage(folder, 'built-in', '0.1.0')
    if (!read.ok) throw new Error(read.refusal.reason)
    expect(read.value.damaged).toEqual([{ path: 'one.webp', reason }])
    expect(read.value.digests.size).toBe(2)
  })

  test('behind a linked folder: entry-unsafe', async () => {
    const { folder } = await writePackage()
    await rename(join(folder, 'assets/deep'), join(folder, 'outside'))
    await symlink(join(folder, 'outside'), join(folder, 'assets/deep'))
    const read = await readFolderPackage(folder, 'folder', '0.1.0')
    expect(read.ok && read.value.damaged).toEqual([{ path: 'deep/two.svg', reason: 'entry-unsafe' }])
  })

  test('not what its type says, or an HTML item that is no sound archive', async () => {
    const { folder } = await writePackage(
      {},
      {
        ...fixtureFiles,
        'one.webp': Buffer.from('<script>alert(1)</script>'),
        'page.zip': archiveOf([{ name: 'other.html', text: 'x' }]),
      },
    )
    const read = await readFolderPackage(folder, 'folder', '0.1.0')
    expect(read.ok && read.value.damaged).toEqual([
      { path: 'one.webp', reason: 'type-mismatch' },
      { path: 'page.zip', reason: 'html-item-invalid' },
    ])
  })
})

describe('a folder that is no package is refused', () => {
  test('nothing there, no folder, no manifest', async () => {
    const { folder } = await writePackage()
    expect(await reasonFor(join(folder, 'nowhere'))).toBe('not-a-package')
    expect(await reasonFor(join(folder, 'manifest.json'))).toBe('not-a-package')
    await rm(join(folder, 'manifest.json'))
    expect(await reasonFor(folder)).toBe('not-a-package')
    await mkdir(join(folder, 'manifest.json'))
    expect(await reasonFor(folder)).toBe('not-a-package')
  })
  test('a manifest behind a link, or past its size', async () => {
    const { folder } = await writePackage()
    await rename(join(folder, 'manifest.json'), join(folder, 'other.json'))
    await symlink(join(folder, 'other.json'), join(folder, 'manifest.json'))
    expect(await reasonFor(folder)).toBe('entry-unsafe')
    await rm(join(folder, 'manifest.json'))
    await writeFile(join(folder, 'manifest.json'), Buffer.alloc(packageLimits.manifestBytes + 1, ' '))
    expect(await reasonFor(folder)).toBe('manifest-too-large')
  })
  test('a package reached through a link is read: only what is inside may not lead out', async () => {
    const { folder } = await writePackage()
    await symlink(folder, `${folder}-link`)
    expect(await reasonFor(`${folder}-link`)).toBe('taken')
  })
})

test('P11: HTML items that a camera signal can call are marked to run no script, others are not', async () => {
  const when = { signal: 'dwell' as const, is: ['staying' as const] }
  const trigger = { id: 't', when, playlist: 'everyone', at: 'now' as const, holdFor: 'PT5S' }
  const marked = async (changes: object): Promise<number | undefined> => {
    const read = await readFolderPackage((await writePackage(changes)).folder, 'folder', '0.1.0')
    return read.ok ? read.value.unscripted.size : undefined
  }
  expect(await marked({ triggers: [trigger] })).toBe(3)
  expect(await marked({})).toBe(0)
})
