import { execFileSync } from 'node:child_process'
import { link, mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { leftOutSchema } from '../../../contract/left-out.ts'
import { archiveOf } from '../archive.fixture.ts'
import { writePackage } from '../package.fixture.ts'
import { looseContent, openLooseSource } from './loose-source.node.ts'
import { openPackageSource } from './open-source.node.ts'
import type { PackageSource } from './package-source.ts'
import { readFailure } from './read-failure.node.ts'

async function opened(path: string): Promise<PackageSource> {
  const source = await openPackageSource(path)
  if (!source.ok) throw new Error(source.refusal.reason)
  return source.value
}

const refusal = async (path: string): Promise<string> => {
  const source = await openPackageSource(path)
  if (source.ok) await source.value.close()
  return source.ok ? 'taken' : source.refusal.reason
}

/** All bytes of a file in a source as text, or why there are no more. */
async function read(source: PackageSource, path: string): Promise<string> {
  let text = ''
  for await (const chunk of source.open(path)) {
    if (!chunk.ok) return chunk.refusal
    text += Buffer.from(chunk.value).toString('latin1')
  }
  return text
}

async function archiveFile(bytes: Buffer): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'askfirst-source-')), 'p.askfirst')
  await writeFile(file, bytes)
  return file
}

describe('an archive and a folder with the same files', () => {
  const files = { 'manifest.json': '{}', 'manifest.json.minisig': 'sig', 'assets/a b.webp': 'x'.repeat(70_000) }
  test('are the same package', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'askfirst-source-'))
    await mkdir(join(folder, 'assets'))
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text)
    const entries = Object.entries(files).map(([name, text], place) => ({ name, text, deflate: place === 2 }))
    const sources = [await opened(folder), await opened(await archiveFile(archiveOf(entries)))]
    expect(sources.map(({ form }) => form)).toEqual(['folder', 'archive'])
    for (const source of sources) {
      expect(new Map([...source.entries].sort())).toEqual(
        new Map(Object.entries(files).map(([path, text]) => [path, text.length])),
      )
      expect(await source.manifestBytes()).toEqual({ ok: true, value: new Uint8Array([0x7b, 0x7d]) })
      const signature = await source.signatureBytes()
      expect(signature.ok && Buffer.from(signature.value ?? []).toString()).toBe('sig')
      expect(await read(source, 'assets/a b.webp')).toBe(files['assets/a b.webp'])
      expect(await read(source, 'assets/none')).toBe('asset-missing')
      expect(await read(source, '../manifest.json')).toBe('asset-missing')
      await source.close()
    }
  })
  test('are the same package as well where a Mac made the archive', async () => {
    const left = ['.DS_Store', 'assets/.DS_Store', '__MACOSX/._manifest.json', '__MACOSX/assets/._Ka\u0308se.webp']
    const assets = [
      { name: 'manifest.json', text: '{}' },
      { name: 'assets/Ka\u0308se.webp', text: 'cheese' },
    ]
    const source = await opened(
      await archiveFile(archiveOf([...assets, ...left.map((name) => ({ name, text: 'left' }))])),
    )
    const unpacked = await mkdtemp(join(tmpdir(), 'askfirst-source-'))
    for (const { name, text } of [...assets, ...left.map((path) => ({ name: path, text: 'left' }))]) {
      await mkdir(dirname(join(unpacked, name)), { recursive: true })
      await writeFile(join(unpacked, name), text)
    }
    const folder = await opened(unpacked)
    for (const each of [source, folder]) {
      expect([...each.entries.keys()].sort()).toEqual(['assets/K\u00e4se.webp', 'manifest.json'])
      expect(await read(each, 'assets/K\u00e4se.webp')).toBe('cheese')
      await each.close()
    }
  })
  test('may be left half-read', async () => {
    const source = await opened(
      await archiveFile(archiveOf([{ name: 'manifest.json', text: 'x'.repeat(900_000), deflate: true }])),
    )
    for await (const chunk of source.open('manifest.json')) {
      expect(chunk.ok).toBe(true)
      break
    }
    await source.close()
  })
})

describe('a folder of pictures and films without a manifest', () => {
  const heic = '\0\0\0\x18ftypheic\0\0\0\0mif1heic'
  const webp = 'RIFF\0\0\0\0WEBPVP8 bread'

  async function looseFolder(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'askfirst-loose-'))
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
    return folder
  }

  test.skipIf(process.platform === 'win32')(
    'names what it leaves out and why, and nothing that no person put there (skipped on Windows, whose files have no such names)',
    async () => {
      const photos = Object.fromEntries([1, 2, 3, 4, 5, 6, 10].map((at) => [`IMG_${at}.HEIC`, heic]))
      const beside = { '.hidden.txt': 'x', 'Thumbs.db': 'x', 'askfirst-player_0.2.0_amd64.deb': 'x' }
      const others = { 'c?.webp': webp, 'notes.txt': 'notes', 'what?.txt': 'notes' }
      const source = await openLooseSource(await looseFolder({ 'a.webp': webp, ...photos, ...beside, ...others }))
      if (!source.ok) throw new Error(source.refusal.reason)
      expect([...source.value.entries.keys()]).toEqual(['manifest.json', 'assets/a.webp'])
      expect(leftOutSchema.parse(source.value.leftOut)).toEqual([
        { why: 'heic', files: 7, names: ['IMG_1.HEIC', 'IMG_2.HEIC', 'IMG_3.HEIC', 'IMG_4.HEIC', 'IMG_5.HEIC'] },
        { why: 'type', files: 2, names: ['notes.txt', 'what?.txt'] },
        { why: 'name', files: 1, names: ['c?.webp'] },
      ])
    },
  )
  test('has no word on it where all is shown', async () => {
    const source = await openLooseSource(await looseFolder({ 'a.webp': webp }))
    expect(source).toMatchObject({ ok: true, value: { leftOut: undefined } })
  })
  test('is known as that if no picture of it can be shown, and refused with their names', async () => {
    const photos = await looseFolder({ 'a.heic': heic, 'b.heic': heic })
    expect(await looseContent(photos)).toBe('media')
    expect(await openLooseSource(photos)).toMatchObject({
      ok: false,
      refusal: { reason: 'nothing-to-show', argument: 'a.heic, b.heic' },
    })
    const notes = await looseFolder({ 'notes.txt': 'notes' })
    expect(await looseContent(notes)).toBe('files')
    const archive = await looseFolder({ 'autumn.askfirst': 'x' })
    expect(await looseContent(archive), 'the archive is meant').toBe('nothing')
    await mkdir(join(notes, 'assets'))
    expect(await looseContent(notes), 'it may be a package in pieces').toBe('nothing')
    expect(await looseContent((await writePackage()).folder)).toBe('nothing')
  })
})

describe('a folder is refused', () => {
  test('that holds a link, wherever it leads', async () => {
    const { folder } = await writePackage()
    await symlink(join(folder, 'assets/one.webp'), join(folder, 'assets/link.webp'))
    expect(await refusal(folder)).toBe('entry-unsafe')
    await rm(join(folder, 'assets/link.webp'))
    await rename(join(folder, 'assets/deep'), join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'assets/deep'))
    expect(await refusal(folder)).toBe('entry-unsafe')
  })
  test.skipIf(process.platform === 'win32')(
    '…or a pipe in place of a file (skipped on Windows, which has none)',
    async () => {
      const { folder } = await writePackage()
      await rm(join(folder, 'assets/one.webp'))
      execFileSync('sh', ['-c', `mkfifo '${join(folder, 'assets/one.webp')}'`])
      expect(await refusal(folder)).toBe('entry-unsafe')
    },
  )
  test.skipIf(process.platform === 'win32')(
    '…or a pipe in place of the archive, which nobody waits for (skipped on Windows, which has none)',
    async () => {
      const file = join(await mkdtemp(join(tmpdir(), 'askfirst-source-')), 'p.askfirst')
      execFileSync('sh', ['-c', `mkfifo '${file}'`])
      expect(await refusal(file)).toBe('not-a-package')
    },
  )
  test('that holds two names for what some system takes for one file', async () => {
    const { folder } = await writePackage()
    await writeFile(join(folder, 'assets/ONE.webp'), 'x')
    expect(await refusal(folder)).toBe('entry-unsafe')
  })
  test('that holds a name that is not safe everywhere', async () => {
    const { folder } = await writePackage()
    await writeFile(join(folder, 'assets/a:b'), 'x')
    expect(await refusal(folder)).toBe('path-unsafe')
  })
  test('that has no manifest, or is not there', async () => {
    const { folder } = await writePackage()
    await rm(join(folder, 'manifest.json'))
    expect(await refusal(folder)).toBe('not-a-package')
    expect(await refusal(join(folder, 'nowhere'))).toBe('not-a-package')
  })
  test('control: a hard link is a file like any other, and what desktops leave and versions of the player are not seen', async () => {
    const { folder } = await writePackage()
    await link(join(folder, 'assets/one.webp'), join(folder, 'assets/two.webp'))
    await writeFile(join(folder, 'assets/.DS_Store'), 'x')
    await writeFile(join(folder, '._manifest.json'), 'x')
    await writeFile(join(folder, 'askfirst-player_0.2.0_amd64.deb'), 'x')
    await writeFile(join(folder, 'askfirst-player_0.2.0_amd64.deb.minisig'), 'x')
    const source = await opened(folder)
    expect([...source.entries.keys()].sort()).toEqual([
      'assets/deep/two.svg',
      'assets/one.webp',
      'assets/page.zip',
      'assets/two.webp',
      'manifest.json',
    ])
  })
})

describe('what changes after it was looked at', () => {
  test('a file that became shorter, a link, or nothing', async () => {
    const { folder } = await writePackage()
    const source = await opened(folder)
    const one = join(folder, 'assets/one.webp')
    await truncate(one, 10)
    expect(await read(source, 'assets/one.webp')).toBe('asset-corrupt')
    await rename(one, join(folder, 'assets/other'))
    expect(await read(source, 'assets/one.webp')).toBe('read-error')
    await symlink(join(folder, 'assets/other'), one)
    expect(await read(source, 'assets/one.webp')).toBe('entry-unsafe')
  })
  test('a folder that is gone altogether', async () => {
    const { folder } = await writePackage()
    const source = await opened(folder)
    await rename(folder, `${folder}-pulled`)
    expect(await read(source, 'assets/one.webp')).toBe('source-gone')
    expect(await source.manifestBytes()).toMatchObject({ ok: false, refusal: { reason: 'source-gone' } })
  })
  test('an archive that became shorter', async () => {
    const file = await archiveFile(archiveOf([{ name: 'manifest.json', text: 'x'.repeat(9000) }]))
    const source = await opened(file)
    await truncate(file, 200)
    expect(await source.manifestBytes()).toMatchObject({ ok: false, refusal: { reason: 'archive-invalid' } })
    await source.close()
  })
})

test('what the system does not let us read is told apart from what cannot be read', async () => {
  const { folder } = await writePackage()
  const failure = (code: string) => readFailure(Object.assign(new Error(code), { code }), folder)
  expect(await Promise.all(['EACCES', 'EPERM', 'EIO', 'ENODEV'].map(failure))).toEqual([
    'access-denied',
    'access-denied',
    'read-error',
    'source-gone',
  ])
})
