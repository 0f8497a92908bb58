import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { manualClock } from '../../base/time/manual-clock.ts'
import { watchInbox } from './inbox.node.ts'
import { type InboxMoves, inboxMoves } from './inbox-folder.node.ts'
import { isUnfinishedName } from './inbox-look.ts'
import { openUnmovedMemory, type UnmovedMemory } from './unmoved-memory.node.ts'

const activated: ImportEnding = {
  kind: 'activated',
  path: '',
  id: 'shop',
  version: 1,
  title: 'Shop',
  copied: 1,
  repaired: false,
}

let folder = ''
let taken: string[] = []
let ending: ImportEnding = activated
let looks = 0
let clock = manualClock()
let data = ''
let usable = true
let memory: UnmovedMemory
/** What moving aside fails with; undefined: it does not. */
let locked: Error | undefined

const moves: InboxMoves = {
  taken: (...what) => (locked ? Promise.reject(locked) : inboxMoves.taken(...what)),
  refused: (...what) => (locked ? Promise.reject(locked) : inboxMoves.refused(...what)),
}

const at = (...names: readonly string[]): string => join(folder, ...names)

/** One more look, some time later; resolves when it is over. */
async function look(milliseconds = 2_000): Promise<void> {
  const before = looks
  clock.advance(milliseconds)
  await vi.waitFor(() => expect(looks).toBeGreaterThan(before))
}

function watch(inbox = folder): { dispose(): void } {
  return watchInbox({
    clock,
    folder: inbox,
    dataDirectory: data,
    async take(path, loose) {
      taken.push(`${loose ? 'loose ' : ''}${path.slice(folder.length + 1)}`)
      return ending
    },
    moves,
    memory,
    usable(now) {
      usable = now
      looks++
    },
  })
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askfirst-inbox-'))
  data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  taken = []
  ending = activated
  looks = 0
  clock = manualClock()
  locked = undefined
  memory = await openUnmovedMemory(data)
})

test('the player’s own files are no inbox, also not by a link: what is taken is moved away', async () => {
  const own = join(data, 'content/packages')
  await mkdir(join(own, 'shop@1'), { recursive: true })
  await writeFile(join(own, 'shop@1/manifest.json'), '{}')
  const link = join(folder, 'link')
  await symlink(own, link)
  for (const inbox of [own, data, link]) {
    looks = 0
    const watched = watch(inbox)
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    await look()
    expect(usable).toBe(false)
    watched.dispose()
  }
  expect(taken).toEqual([])
  expect(await readdir(own)).toEqual(['shop@1'])
})

describe('a package in the inbox', () => {
  test('is taken when it lay there unchanged for two looks, and moved away; only the last one is kept', async () => {
    await writeFile(at('one.askfirst'), 'half')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await appendFile(at('one.askfirst'), 'more')
    await look()
    expect(taken).toEqual([])
    await look()
    expect(taken).toEqual(['one.askfirst'])
    expect(await readdir(folder)).toEqual(['taken'])
    await writeFile(at('two.askfirst'), 'x')
    await look()
    await look()
    expect(await readdir(at('taken'))).toEqual(['two.askfirst'])
  })
  test('may be a folder, once its manifest is there', async () => {
    await mkdir(at('shop/assets'), { recursive: true })
    await writeFile(at('shop/assets/one.webp'), 'RIFF\0\0\0\0WEBPVP8 ')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    expect(taken).toEqual([])
    await writeFile(at('shop/manifest.json'), '{}')
    await look()
    await look()
    expect(taken).toEqual(['shop'])
  })
  test('may be a folder of pictures, which waits for staff’s word where it is', async () => {
    ending = { kind: 'refused', path: '', reason: 'signature-missing', sentence: '' }
    await mkdir(at('photos'))
    await writeFile(at('photos/one.webp'), 'RIFF\0\0\0\0WEBPVP8 ')
    await mkdir(at('notes'))
    await writeFile(at('notes/one.txt'), 'x')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    await look()
    expect(taken).toEqual(['loose photos'])
    expect((await readdir(folder)).toSorted()).toEqual(['notes', 'photos'])
  })
  test('may be a folder of pictures of which none is shown: it is moved aside once it has stood', async () => {
    ending = { kind: 'refused', path: '', reason: 'nothing-to-show', sentence: 'None is shown.' }
    await mkdir(at('photos'))
    await writeFile(at('photos/one.heic'), '\0\0\0\x18ftypheic\0\0\0\0mif1heic')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    expect(taken).toEqual(['loose photos'])
    expect(await readdir(folder), 'more of them may come').toEqual(['photos'])
    await look(60_000)
    expect(await readdir(folder)).toEqual(['refused'])
  })
  test('is left alone under a name of something unfinished, and what is no package too', async () => {
    for (const name of ['.one.askfirst.x7Yz', '.syncthing.one.askfirst.tmp', 'one.askfirst.part', 'notes.txt']) {
      await writeFile(at(name), 'x')
    }
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    expect(taken).toEqual([])
    expect(isUnfinishedName('~one.askfirst')).toBe(true)
    expect(isUnfinishedName('one.askfirst')).toBe(false)
    await rename(at('one.askfirst.part'), at('one.askfirst'))
    await look()
    await look()
    expect(taken).toEqual(['one.askfirst'])
  })
  test('that is refused lies in refused with the reason beside it', async () => {
    ending = { kind: 'refused', path: '', reason: 'signature-missing', sentence: 'It is not signed.' }
    await writeFile(at('one.askfirst'), 'x')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    expect((await readdir(at('refused'))).sort()).toEqual(['one.askfirst', 'one.askfirst.reason.txt'])
    expect(await readFile(at('refused/one.askfirst.reason.txt'), 'utf8')).toBe('signature-missing\nIt is not signed.\n')
  })
  test.each(['refused', 'taken'])('never gets through a link that is called %s', async (place) => {
    ending = place === 'taken' ? activated : { kind: 'refused', path: '', reason: 'signature-missing', sentence: '' }
    await mkdir(join(data, 'content'))
    await writeFile(join(data, 'content/store.json'), 'the player’s own')
    await symlink(data, at(place))
    await mkdir(at('content'))
    await writeFile(at('content/manifest.json'), '{}')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    expect(await readdir(data)).toEqual(['content'])
    expect(await readFile(join(data, 'content/store.json'), 'utf8')).toBe('the player’s own')
    expect(await readdir(at(place, 'content'))).toEqual(['manifest.json'])
  })
  test('has its reason beside it, and not where a link of that name points', async () => {
    ending = { kind: 'refused', path: '', reason: 'signature-missing', sentence: '' }
    await writeFile(join(data, 'settings.json'), 'the player’s own')
    await mkdir(at('refused'))
    await symlink(join(data, 'settings.json'), at('refused/one.askfirst.reason.txt'))
    await writeFile(at('one.askfirst'), 'x')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    expect(await readFile(join(data, 'settings.json'), 'utf8')).toBe('the player’s own')
    expect(await readFile(at('refused/one.askfirst.reason.txt'), 'utf8')).toBe('signature-missing\n\n')
  })
  test('that stalls while it is copied stays where it is, and is taken when it is whole', async () => {
    ending = { kind: 'refused', path: '', reason: 'archive-invalid', sentence: '' }
    await writeFile(at('one.askfirst'), 'half')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    for (let time = 0; time < 5; time++) await look()
    expect(taken).toEqual(['one.askfirst'])
    expect(await readdir(folder)).toEqual(['one.askfirst'])
    ending = activated
    await appendFile(at('one.askfirst'), 'more')
    await look()
    await look()
    expect(taken).toEqual(['one.askfirst', 'one.askfirst'])
    expect(await readdir(folder)).toEqual(['taken'])
  })
  test.each(['not-a-package', 'archive-invalid', 'manifest-invalid', 'asset-missing', 'asset-corrupt'] as const)(
    'that nobody copies any more is tried once more, and refused with %s after a minute',
    async (reason) => {
      ending = { kind: 'refused', path: '', reason, sentence: '' }
      await writeFile(at('one.askfirst'), 'half')
      watch()
      await vi.waitFor(() => expect(looks).toBe(1))
      for (const later of [2_000, 2_000, 54_000]) await look(later)
      expect(taken).toHaveLength(1)
      expect(await readdir(folder)).toEqual(['one.askfirst'])
      await look()
      expect(taken).toHaveLength(2)
      expect(await readdir(folder)).toEqual(['refused'])
    },
  )
  test('may have its name in capitals', async () => {
    await writeFile(at('ONE.ASKFIRST'), 'x')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    expect(taken).toEqual(['ONE.ASKFIRST'])
  })
  test('that staff called off stays, and is taken when it changes', async () => {
    ending = { kind: 'aborted' }
    await writeFile(at('one.askfirst'), 'x')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    for (let time = 0; time < 3; time++) await look()
    await look(60_000)
    expect(taken).toEqual(['one.askfirst'])
    expect(await readdir(folder)).toEqual(['one.askfirst'])
    ending = activated
    await appendFile(at('one.askfirst'), 'more')
    await look()
    await look()
    expect(taken).toHaveLength(2)
    expect(await readdir(folder)).toEqual(['taken'])
  })
  test.each<[string, ImportEnding]>([
    ['taken', activated],
    ['refused', { kind: 'refused', path: '', reason: 'signature-missing', sentence: '' }],
  ])('that was %s and cannot be moved makes the inbox unusable until it can, and is tried once', async (place, how) => {
    ending = how
    locked = Object.assign(new Error('read-only'), { code: 'EROFS' })
    await writeFile(at('one.askfirst'), 'x')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    for (let time = 0; time < 3; time++) {
      await look()
      expect(usable).toBe(false)
    }
    // What comes beside it is taken as ever.
    await writeFile(at('two.askfirst'), 'y')
    await look()
    await look()
    expect([taken, usable]).toEqual([['one.askfirst', 'two.askfirst'], false])
    await writeFile(at('two.askfirst'), 'another')
    locked = undefined
    await look()
    expect(usable).toBe(true)
    expect(await readdir(at(place))).toContain('one.askfirst')
    expect(await readdir(folder)).toContain('two.askfirst')
    expect(taken).toHaveLength(2)
  })
  test('that may not be read stays, and is tried again when that is mended, although it is as it was else', async () => {
    ending = { kind: 'refused', path: '', reason: 'access-denied', sentence: '' }
    await writeFile(at('one.askfirst'), 'x')
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    for (let time = 0; time < 3; time++) await look()
    expect(taken).toEqual(['one.askfirst'])
    ending = activated
    await chmod(at('one.askfirst'), 0o640)
    await look()
    await look()
    expect(taken).toHaveLength(2)
    expect(await readdir(folder)).toEqual(['taken'])
  })
  test.each<[string, ImportEnding]>([
    ['taken', activated],
    ['refused', { kind: 'refused', path: '', reason: 'signature-missing', sentence: 'It is not signed.' }],
  ])('that was %s and cannot be moved is not taken again by the next start, until it changes', async (place, how) => {
    ending = how
    locked = Object.assign(new Error('read-only'), { code: 'EROFS' })
    await writeFile(at('one.askfirst'), 'x')
    await writeFile(at('two.askfirst'), 'y')
    const watched = watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    for (let time = 0; time < 3; time++) await look()
    expect(taken.toSorted()).toEqual(['one.askfirst', 'two.askfirst'])
    watched.dispose()
    // What is kept is on the disk, and nothing else of the run before.
    await vi.waitFor(async () => expect(await readFile(join(data, 'inbox.json'), 'utf8')).toContain('two.askfirst'))
    memory = await openUnmovedMemory(data)
    looks = 0
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    for (let time = 0; time < 3; time++) await look()
    await look(60_000)
    expect([taken.length, usable]).toEqual([2, false])
    await appendFile(at('two.askfirst'), 'more')
    for (let time = 0; time < 2; time++) await look()
    expect(taken.slice(2)).toEqual(['two.askfirst'])
    locked = undefined
    await look()
    expect(await readdir(folder), 'it is where it belongs as soon as it can be').toEqual([place])
    if (place === 'refused')
      expect(await readFile(at('refused/one.askfirst.reason.txt'), 'utf8')).toBe(
        'signature-missing\nIt is not signed.\n',
      )
    await vi.waitFor(async () =>
      expect(await readFile(join(data, 'inbox.json'), 'utf8')).toBe('{"format":1,"unmoved":[]}\n'),
    )
    expect(taken).toHaveLength(3)
  })
  test('that is gone for longer than a share takes to be mounted is one that comes anew', async () => {
    locked = Object.assign(new Error('read-only'), { code: 'EROFS' })
    await writeFile(at('one.askfirst'), 'x')
    const watched = watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    for (let time = 0; time < 2; time++) await look()
    watched.dispose()
    expect(taken).toHaveLength(1)
    await rename(at('one.askfirst'), join(data, 'one.askfirst'))
    looks = 0
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look(20_000)
    await rename(join(data, 'one.askfirst'), at('one.askfirst'))
    for (let time = 0; time < 3; time++) await look()
    expect(taken, 'it was mounted late').toHaveLength(1)
    await rename(at('one.askfirst'), join(data, 'one.askfirst'))
    await look(10_000)
    await rename(join(data, 'one.askfirst'), at('one.askfirst'))
    for (let time = 0; time < 3; time++) await look()
    expect(taken).toHaveLength(2)
  })
  test('that was not read or had no room stays, and is tried again when it changes or the player starts anew', async () => {
    ending = { kind: 'refused', path: '', reason: 'no-space', sentence: '' }
    await writeFile(at('one.askfirst'), 'x')
    const watched = watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    await look()
    await look()
    expect(taken).toEqual(['one.askfirst'])
    await appendFile(at('one.askfirst'), 'more')
    await look()
    await look()
    expect(taken).toEqual(['one.askfirst', 'one.askfirst'])
    watched.dispose()
    looks = 0
    watch()
    await vi.waitFor(() => expect(looks).toBe(1))
    await look()
    expect(taken).toHaveLength(3)
    expect(await readdir(folder)).toEqual(['one.askfirst'])
  })
})
