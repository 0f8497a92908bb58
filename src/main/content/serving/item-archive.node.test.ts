import { mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveOf, type FixtureEntry } from '../archive.fixture.ts'
import { openItemArchive } from './item-archive.node.ts'

async function fileOf(bytes: Buffer): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'askfirst-archive-')), 'item.zip')
  await writeFile(file, bytes)
  return file
}

/** What is said of a file: the reason, what was expected, and what it lies with. */
async function opened(file: string): Promise<string> {
  const archive = await openItemArchive(file)
  if (archive.ok) await archive.value.close()
  if (archive.ok) return 'taken'
  const { reason, expected, argument } = archive.refusal
  return [reason, expected, argument].filter(Boolean).join(' ')
}

const verdict = async (...entries: readonly FixtureEntry[]): Promise<string> =>
  opened(await fileOf(archiveOf([{ name: 'index.html', text: 'x' }, ...entries])))

test('a sound archive gives its files, stored and deflated, and no others', async () => {
  const entries = [
    { name: 'index.html', text: '<p>' },
    { name: 'art/', mode: 0o40755 },
    { name: 'art/a.css', text: 'a{}'.repeat(100), deflate: true },
  ]
  const sound = await openItemArchive(await fileOf(archiveOf(entries)))
  if (!sound.ok) throw new Error(sound.refusal.reason)
  const archive = sound.value
  expect([...archive.paths]).toEqual(['index.html', 'art/a.css'])
  expect((await archive.read('index.html'))?.toString()).toBe('<p>')
  expect((await archive.read('art/a.css'))?.toString()).toBe('a{}'.repeat(100))
  expect(await archive.read('art/')).toBeUndefined()
  expect(await archive.read('../index.html')).toBeUndefined()
  await archive.close()
})

test('an item that was zipped on a Mac: what its system adds is not looked at, and its names are read as they are asked for', async () => {
  const entries = [
    { name: 'index.html', text: '<p>' },
    { name: 'Ka\u0308se.png', text: 'cheese' },
    { name: '.DS_Store', text: 'x' },
    { name: '__MACOSX/', mode: 0o40755 },
    { name: '__MACOSX/._index.html', text: 'x' },
  ]
  const sound = await openItemArchive(await fileOf(archiveOf(entries)))
  if (!sound.ok) throw new Error(sound.refusal.reason)
  expect([...sound.value.paths]).toEqual(['index.html', 'K\u00e4se.png'])
  for (const name of ['K\u00e4se.png', 'Ka\u0308se.png']) {
    expect((await sound.value.read(name))?.toString()).toBe('cheese')
  }
  expect(await sound.value.read('__MACOSX/._index.html')).toBeUndefined()
  await sound.value.close()
})

const mebibyte = 1024 ** 2
const sized = (...mebibytes: readonly number[]): FixtureEntry[] =>
  mebibytes.map((size, place) => ({ name: `${place}`, deflate: true, declared: size * mebibyte }))
const emptyFiles = (count: number): FixtureEntry[] =>
  Array.from({ length: count }, (_, place) => ({ name: `${place}` }))

test('an archive at its limits is taken', async () => {
  expect(await verdict(...sized(64, 64, 64), { name: 'last', deflate: true, declared: 64 * mebibyte - 1 })).toBe(
    'taken',
  )
  expect(await verdict(...emptyFiles(1_999))).toBe('taken')
})

describe('an archive that lies is refused before anything is unpacked', () => {
  test.each<[string, FixtureEntry[], string]>([
    ['a path upwards', [{ name: '../x' }], 'path-unsafe ../x'],
    ['an absolute path', [{ name: '/x' }], 'path-unsafe /x'],
    ['a backslash', [{ name: 'a\\b' }], 'path-unsafe a\\b'],
    ['a control character', [{ name: 'a\u0001' }], 'path-unsafe a\u0001'],
    ['a device name', [{ name: 'con' }], 'path-unsafe con'],
    ['a path past the limit', [{ name: 'x'.repeat(241) }], `path-unsafe ${'x'.repeat(241)}`],
    ['a symbolic link', [{ name: 'a', text: '/etc/passwd', mode: 0o120777 }], 'entry-unsafe a'],
    ['a device', [{ name: 'a', mode: 0o60644 }], 'entry-unsafe a'],
    ['a file twice', [{ name: 'a' }, { name: 'a' }], 'entry-unsafe a'],
    ['a file twice but for its letters', [{ name: 'a' }, { name: 'A' }], 'entry-unsafe A'],
    ['a file where a folder is', [{ name: 'a' }, { name: 'a/b' }], 'entry-unsafe a/b'],
    ['entries that share their bytes', [{ name: 'a', text: 'x', shared: true }], 'entry-unsafe index.html'],
    ['an encrypted entry', [{ name: 'a', text: 'x', encrypted: true }], 'html-item-invalid sound-zip'],
    ['a file past 64 MiB', [{ name: 'a', deflate: true, declared: 64 * mebibyte + 1 }], 'too-large item-size a'],
    // The index is one byte.
    ['files past 256 MiB together', sized(64, 64, 64, 64), 'too-large item-size'],
    ['more than 2,000 files', emptyFiles(2_000), 'html-item-invalid item-files'],
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
    const sound = await fileOf(archiveOf([{ name: 'index.html' }]))
    expect(await opened(await fileOf(archiveOf([{ name: 'a/index.html' }])))).toBe('html-item-invalid index-at-root')
    expect(await opened(await fileOf(Buffer.from('no archive')))).toBe('html-item-invalid sound-zip')
    expect(await opened(`${sound}-gone`)).toBe('read-error')
    await symlink(sound, `${sound}-link`)
    expect(await opened(`${sound}-link`)).toBe('read-error')
    expect(await opened(sound)).toBe('taken')
  })
})

test('a file that unpacks past its declared size is stopped there', async () => {
  const bomb = { name: 'bomb', text: 'x'.repeat(5_000_000), deflate: true, declared: 10 }
  const sound = await openItemArchive(await fileOf(archiveOf([{ name: 'index.html' }, bomb])))
  if (!sound.ok) throw new Error(sound.refusal.reason)
  await expect(sound.value.read('bomb')).rejects.toThrow()
  expect((await sound.value.read('index.html'))?.length).toBe(0)
  await sound.value.close()
})
