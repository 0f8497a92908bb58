import { mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveOf, type FixtureEntry } from './archive.fixture.ts'
import { itemLimits, openItemArchive } from './item-archive.node.ts'

async function fileOf(bytes: Buffer): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'askfirst-archive-')), 'item.zip')
  await writeFile(file, bytes)
  return file
}

async function verdict(...entries: readonly FixtureEntry[]): Promise<string> {
  const opened = await openItemArchive(await fileOf(archiveOf([{ name: 'index.html', text: 'x' }, ...entries])))
  if (!opened.ok) return opened.refusal
  await opened.value.close()
  return 'taken'
}

test('a sound archive gives its files, stored and deflated, and no others', async () => {
  const entries = [
    { name: 'index.html', text: '<p>' },
    { name: 'art/', mode: 0o40755 },
    { name: 'art/a.css', text: 'a{}'.repeat(100), deflate: true },
  ]
  const opened = await openItemArchive(await fileOf(archiveOf(entries)))
  if (!opened.ok) throw new Error(opened.refusal)
  const archive = opened.value
  expect([...archive.paths]).toEqual(['index.html', 'art/a.css'])
  expect((await archive.read('index.html'))?.toString()).toBe('<p>')
  expect((await archive.read('art/a.css'))?.toString()).toBe('a{}'.repeat(100))
  expect(await archive.read('art/')).toBeUndefined()
  expect(await archive.read('../index.html')).toBeUndefined()
  await archive.close()
})

describe('an archive that lies is refused before anything is unpacked', () => {
  test.each<[string, FixtureEntry[], string]>([
    ['a path upwards', [{ name: '../x' }], 'path-unsafe'],
    ['an absolute path', [{ name: '/x' }], 'path-unsafe'],
    ['a backslash', [{ name: 'a\\b' }], 'path-unsafe'],
    ['a control character', [{ name: 'a\u0001' }], 'path-unsafe'],
    ['a device name', [{ name: 'con' }], 'path-unsafe'],
    ['a path past the limit', [{ name: 'x'.repeat(241) }], 'path-unsafe'],
    ['a symbolic link', [{ name: 'a', text: '/etc/passwd', mode: 0o120777 }], 'entry-unsafe'],
    ['a device', [{ name: 'a', mode: 0o60644 }], 'entry-unsafe'],
    ['a file twice', [{ name: 'a' }, { name: 'a' }], 'entry-unsafe'],
    ['a file twice but for its letters', [{ name: 'a' }, { name: 'A' }], 'entry-unsafe'],
    ['a file where a folder is', [{ name: 'a' }, { name: 'a/b' }], 'entry-unsafe'],
    ['entries that share their bytes', [{ name: 'a', text: 'x', shared: true }], 'entry-unsafe'],
    ['an encrypted entry', [{ name: 'a', text: 'x', encrypted: true }], 'archive-invalid'],
    ['a file past its limit', [{ name: 'a', deflate: true, declared: itemLimits.entryBytes + 1 }], 'too-large'],
    [
      'files past their limit together',
      Array.from({ length: 5 }, (_, place) => ({ name: `${place}`, deflate: true, declared: itemLimits.entryBytes })),
      'too-large',
    ],
    [
      'too many files',
      Array.from({ length: itemLimits.entries }, (_, place) => ({ name: `${place}` })),
      'too-many-assets',
    ],
    [
      'nothing of the kind',
      [
        { name: 'a', text: 'x' },
        { name: 'b/', mode: 0o40755 },
      ],
      'taken',
    ],
  ])('%s', async (_name, entries, expected) => {
    expect(await verdict(...entries)).toBe(expected)
  })

  test('no index at the root, no archive at all, a link to one', async () => {
    const opened = async (file: string): Promise<string> => {
      const archive = await openItemArchive(file)
      if (archive.ok) await archive.value.close()
      return archive.ok ? 'taken' : archive.refusal
    }
    const sound = await fileOf(archiveOf([{ name: 'index.html' }]))
    expect(await opened(await fileOf(archiveOf([{ name: 'a/index.html' }])))).toBe('archive-invalid')
    expect(await opened(await fileOf(Buffer.from('no archive')))).toBe('archive-invalid')
    expect(await opened(`${sound}-gone`)).toBe('read-error')
    await symlink(sound, `${sound}-link`)
    expect(await opened(`${sound}-link`)).toBe('read-error')
    expect(await opened(sound)).toBe('taken')
  })
})

test('a file that unpacks past its declared size is stopped there', async () => {
  const bomb = { name: 'bomb', text: 'x'.repeat(5_000_000), deflate: true, declared: 10 }
  const opened = await openItemArchive(await fileOf(archiveOf([{ name: 'index.html' }, bomb])))
  if (!opened.ok) throw new Error(opened.refusal)
  await expect(opened.value.read('bomb')).rejects.toThrow()
  expect((await opened.value.read('index.html'))?.length).toBe(0)
  await opened.value.close()
})
