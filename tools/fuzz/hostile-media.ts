import type { PackageReason } from '../../src/contract/reasons.ts'
import { archiveOf, type FixtureEntry } from '../../src/main/content/archive.fixture.ts'
import { itemLimits } from '../../src/main/content/serving/item-limits.ts'
import type { HostileArchive } from './hostile-archive.ts'
import { millionEntries } from './million-entries.ts'
import { soundPackage } from './sound-package.ts'

const page = '<!doctype html><script>fetch("https://example.org/")</script>'
const script = '(() => { document.title = "taken" })()'
const laughs =
  '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'

/** Files whose bytes are not what their name and type say; their digests are right. */
const disguised: readonly (readonly [string, string, Uint8Array])[] = [
  ['a picture that is a page', 'one.webp', Buffer.from(page)],
  ['a picture that is a script', 'one.png', Buffer.from(script)],
  ['a picture that is a program', 'one.png', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
  ['a film that is a page', 'one.mp4', Buffer.from(page)],
  ['a film that is a picture', 'one.mp4', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0avifmif1', 'latin1')],
  ['a drawing that is a page', 'one.svg', Buffer.from(`<html><svg></svg>${page}</html>`)],
  ['a drawing that is a script', 'one.svg', Buffer.from(script)],
  ['a drawing that grows without end', 'one.svg', Buffer.from(laughs)],
  ['an HTML item that is a page', 'page.zip', Buffer.from(page)],
]

const index: FixtureEntry = { name: 'index.html', text: '<!doctype html><title>x</title>' }

/** HTML items that must not be taken, as the entries beside their page. */
const items: readonly (readonly [string, PackageReason, readonly FixtureEntry[]])[] = [
  ['leads out of its folder', 'path-unsafe', [{ name: '../evil.html', text: 'x' }]],
  ['holds a link', 'entry-unsafe', [{ name: 'x', text: '/etc/passwd', mode: 0o120777 }]],
  ['holds its page twice', 'entry-unsafe', [index]],
  ['shares its bytes', 'entry-unsafe', [{ name: 'x', text: 'x', shared: true }]],
  ['is encrypted', 'html-item-invalid', [{ name: 'x', text: 'x', encrypted: true }]],
  ['is a bomb that says so', 'too-large', [{ name: 'x', deflate: true, declared: itemLimits.entryBytes + 1 }]],
  [
    'is many bombs that say so',
    'too-large',
    Array.from({ length: 5 }, (_, place) => ({ name: `${place}`, deflate: true, declared: itemLimits.entryBytes })),
  ],
  ['says a terabyte', 'too-large', [{ name: 'x', deflate: true, zip64: 2n ** 40n }]],
]

const archiveAround = (path: string, bytes: Uint8Array): Buffer => archiveOf(soundPackage({ [path]: bytes }).entries)

/** An item whose hundred megabytes say that they are ten bytes, under a word of the camera, so that it is looked into. */
function lyingBomb(): Buffer {
  const bomb = archiveOf([index, { name: 'x.css', bytes: Buffer.alloc(100_000_000), deflate: true, declared: 10 }])
  const when = { signal: 'dwell' as const, is: ['staying' as const] }
  const triggers = [{ id: 'seen', when, playlist: 'everyone', at: 'now' as const, holdFor: 'PT5S' }]
  return archiveOf(soundPackage({ 'page.zip': bomb }, { triggers }).entries)
}

/** Assets that must not be taken, each in an archive and with a manifest that are sound otherwise. */
export const hostileMedia: readonly HostileArchive[] = [
  ...disguised.map(
    ([name, path, bytes]): HostileArchive => ({
      name,
      make: () => archiveAround(path, bytes),
      reason: 'type-mismatch',
    }),
  ),
  ...items.map(
    ([name, reason, more]): HostileArchive => ({
      name: `an HTML item that ${name}`,
      make: () => archiveAround('page.zip', archiveOf([index, ...more])),
      reason,
    }),
  ),
  {
    name: 'an HTML item that is a bomb and says that it is not',
    make: lyingBomb,
    reason: 'html-item-invalid',
    heavy: true,
  },
  {
    name: 'an HTML item of a million files',
    make: () => archiveAround('page.zip', millionEntries('index.html')),
    heavy: true,
    reason: 'html-item-invalid',
  },
]
