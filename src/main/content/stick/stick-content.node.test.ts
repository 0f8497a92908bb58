import { mkdir, mkdtemp, rename, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { mostPaths } from '../../../contract/workers/import.ts'
import { lookIntoStick } from './stick-content.node.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'askfirst-stick-'))
})

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), path.endsWith('.webp') ? `RIFF\0\0\0\0WEBPVP8 ${path}` : path)
  }
}

const found = async () => {
  const content = await lookIntoStick(root)
  return content && { loose: content.loose, paths: content.paths.map((path) => path.slice(root.length + 1)).toSorted() }
}

test('packages at the root and in the folder askfirst are found, and nothing else', async () => {
  await put('holiday.jpg', 'notes/a.askfirst', '._a.askfirst', '.b.askfirst', 'c.askfirst.part')
  expect(await found()).toBeNull()
  await put('a.askfirst', 'B.ASKFIRST')
  expect(await found()).toEqual({ loose: false, paths: ['B.ASKFIRST', 'a.askfirst'] })
  await put('Askfirst/manifest.json')
  expect(await found()).toEqual({ loose: false, paths: ['Askfirst', 'B.ASKFIRST', 'a.askfirst'] })
})

test('a folder askfirst without a manifest is loose where a picture or a film lies right in it', async () => {
  await put('askfirst/Thumbs.db')
  expect(await found()).toBeNull()
  await put('askfirst/notes.txt')
  expect(await found(), 'that nothing of it is shown is said by the import').toEqual({
    loose: true,
    paths: ['askfirst'],
  })
  await put('askfirst/assets/one.webp')
  expect(await found()).toEqual({ loose: false, paths: ['askfirst'] })
  await put('askfirst/one.webp')
  expect(await found()).toEqual({ loose: true, paths: ['askfirst'] })
  await put('a.askfirst')
  expect(await found()).toEqual({ loose: false, paths: ['a.askfirst'] })
})

test('a version of the player in the folder askfirst is no content, and content beside it is', async () => {
  const release = 'askfirst/askfirst-player_0.2.0_amd64.deb'
  await put(release, `${release}.minisig`, 'askfirst/askfirst-player_0.2.0_x64.exe')
  expect(await found()).toBeNull()
  await put('askfirst/one.webp')
  expect(await found()).toEqual({ loose: true, paths: ['askfirst'] })
  await put('askfirst/manifest.json')
  expect(await found()).toEqual({ loose: false, paths: ['askfirst'] })
})

test('of very many packages the first by their names are looked at', async () => {
  const names = Array.from({ length: mostPaths + 4 }, (_, place) => `${place}.askfirst`)
  await put(...names.toReversed())
  const paths = (await lookIntoStick(root))?.paths.map((path) => path.slice(root.length + 1))
  expect(paths).toEqual(names.slice(0, mostPaths - 1))
})

test('the stamp is the same where the stick is mounted elsewhere', async () => {
  await put('askfirst/one.webp', 'a.askfirst')
  const before = await lookIntoStick(root)
  await rename(root, `${root}-again`)
  expect((await lookIntoStick(`${root}-again`))?.stamp).toBe(before?.stamp)
})

test('the stamp is the same where only the clocks were put forward or back, and another one for a file of another time', async () => {
  await put('a.askfirst')
  const stampAt = async (time: string): Promise<string | undefined> => {
    await utimes(join(root, 'a.askfirst'), new Date(time), new Date(time))
    return (await lookIntoStick(root))?.stamp
  }
  const before = await stampAt('2026-10-24T10:00:07Z')
  for (const time of ['2026-10-24T09:00:07Z', '2026-10-24T11:00:07Z', '2026-10-24T15:45:07Z'])
    expect(await stampAt(time)).toBe(before)
  expect(await stampAt('2026-10-24T10:00:09Z')).not.toBe(before)
})

test('every file that arrives changes the stamp', async () => {
  const stamps = new Set<string | undefined>()
  for (const path of [
    'askfirst/1.webp',
    'askfirst/2.webp',
    'askfirst/assets/3.webp',
    'askfirst/assets/4.webp',
    'a.askfirst',
  ]) {
    await put(path)
    stamps.add((await lookIntoStick(root))?.stamp)
  }
  expect(stamps.size).toBe(5)
})
