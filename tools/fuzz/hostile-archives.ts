import type { PackageReason } from '../../src/contract/reasons.ts'
import { archiveOf, type FixtureEntry } from '../../src/main/content/archive.fixture.ts'
import type { HostileArchive } from './hostile-archive.ts'
import { hostileManifests } from './hostile-manifests.ts'
import { hostileMedia } from './hostile-media.ts'
import { millionEntries } from './million-entries.ts'
import { archiveWith, soundPackage } from './sound-package.ts'

const unsafeNames: readonly string[] = [
  '../evil',
  'assets/../../evil',
  'assets/..',
  './evil',
  'assets/./evil',
  '/etc/evil',
  '//server/evil',
  'C:/evil',
  'C:evil',
  '..\\evil',
  'assets\\evil',
  '\\\\server\\share\\evil',
  'assets/evil\0.webp',
  'assets/evil\n',
  'assets/\u202Egpj.exe',
  'assets/CON',
  'assets/nul.webp',
  'assets/evil.',
  'assets/evil ',
  'assets//evil',
  `assets/${'x'.repeat(300)}`,
]

const paths: readonly HostileArchive[] = unsafeNames.map((name) => ({
  name: `the path ${JSON.stringify(name).slice(0, 40)}`,
  make: () => archiveWith([{ name, text: 'x' }]),
  reason: 'path-unsafe',
}))

/** Both are one name on macOS. */
const twiceByForm: readonly FixtureEntry[] = ['\u00e9vil', 'e\u0301vil'].map((name) => ({
  name: `assets/${name}`,
  text: 'x',
}))

/** Entries that are wrong in themselves, behind those of a sound package. */
const entries: readonly (readonly [string, PackageReason, readonly FixtureEntry[]])[] = [
  ['a name that is no UTF-8', 'path-unsafe', [{ name: '', rawName: Buffer.from([0x61, 0xff]), text: 'x' }]],
  ['a symbolic link', 'entry-unsafe', [{ name: 'assets/x', text: '/etc/passwd', mode: 0o120777 }]],
  ['a device', 'entry-unsafe', [{ name: 'assets/x', mode: 0o060644 }]],
  ['a pipe', 'entry-unsafe', [{ name: 'assets/x', mode: 0o010644 }]],
  ['the manifest twice', 'entry-unsafe', [{ name: 'manifest.json', text: '{}' }]],
  ['an asset twice', 'entry-unsafe', [{ name: 'assets/one.webp', text: 'x' }]],
  ['an asset again in capitals', 'entry-unsafe', [{ name: 'assets/ONE.webp', text: 'x' }]],
  ['an asset again in another Unicode form', 'entry-unsafe', twiceByForm],
  ['a file where a folder is', 'entry-unsafe', [{ name: 'assets/deep', text: 'x' }]],
  ['bytes that two entries share', 'entry-unsafe', [{ name: 'assets/x', text: 'x', shared: true }]],
  ['an encrypted entry', 'archive-invalid', [{ name: 'assets/x', text: 'x', encrypted: true }]],
  ['a long comment in the directory', 'archive-invalid', [{ name: 'assets/x', comment: Buffer.alloc(60_000, 120) }]],
  ['a comment that is a byte too long', 'archive-invalid', [{ name: 'assets/x', comment: Buffer.alloc(1025, 120) }]],
  ['a ZIP64 size past all reason', 'too-large', [{ name: 'assets/x', zip64: 2n ** 63n }]],
  ['a ZIP64 size of a terabyte', 'too-large', [{ name: 'assets/x', deflate: true, zip64: 2n ** 40n }]],
  ['a file that nobody listed', 'asset-unlisted', [{ name: 'assets/x', text: 'x' }]],
  ['a file beside the manifest', 'asset-unlisted', [{ name: 'autorun.inf', text: 'x' }]],
]

function changed(change: (entry: FixtureEntry) => FixtureEntry): Buffer {
  return archiveOf(soundPackage().entries.map(change))
}

const asset = (name: string, changes: Partial<FixtureEntry>) => (): Buffer =>
  changed((entry) => (entry.name === `assets/${name}` ? { ...entry, ...changes } : entry))

/** A small archive whose deflated asset unpacks to a hundred megabytes, though it says `declared`. */
function bomb(declared: number): Buffer {
  return asset('deep/two.svg', { bytes: Buffer.alloc(100_000_000), deflate: true, declared })()
}

const sizes: readonly HostileArchive[] = [
  { name: 'a bomb that says its true size', make: () => bomb(100_000_000), reason: 'asset-corrupt', heavy: true },
  { name: 'a bomb that says the listed size', make: () => bomb(59), reason: 'archive-invalid', heavy: true },
  {
    name: 'an asset that unpacks to less than it says',
    make: asset('deep/two.svg', { text: 'short', deflate: true, declared: 59 }),
    reason: 'archive-invalid',
  },
  {
    name: 'an asset that is not packed and has two sizes',
    make: asset('one.webp', { declared: 40 }),
    reason: 'archive-invalid',
  },
  {
    name: 'an asset of the right size with other bytes',
    make: asset('deep/two.svg', { text: 'x'.repeat(59) }),
    reason: 'asset-corrupt',
  },
  {
    name: 'an asset whose local header has another name',
    make: asset('one.webp', { localName: 'assets/two.webp' }),
    reason: 'archive-invalid',
  },
  {
    name: 'a manifest past its limit',
    make: () => archiveOf([{ name: 'manifest.json', text: ' '.repeat(9_000_000), deflate: true }]),
    reason: 'manifest-too-large',
  },
]

const ends: readonly HostileArchive[] = [
  {
    name: 'a million entries',
    make: () => millionEntries('manifest.json'),
    heavy: true,
    reason: 'too-many-assets',
  },
  { name: 'a count of entries that is too high', make: () => archiveWith([], { count: 9 }), reason: 'archive-invalid' },
  {
    name: 'a directory past the end',
    make: () => archiveWith([], { directoryAt: 0x7fffffff }),
    reason: 'archive-invalid',
  },
  {
    name: 'a ZIP64 directory past all numbers',
    make: () => archiveWith([], { zip64: { count: 1n, directoryAt: 2n ** 63n } }),
    reason: 'archive-invalid',
  },
  {
    name: 'a ZIP64 record past all numbers',
    make: () => archiveWith([], { zip64: { count: 1n, directoryAt: 0n, at: 2n ** 64n - 1n } }),
    reason: 'archive-invalid',
  },
  {
    name: 'a ZIP64 count past all numbers',
    make: () => archiveWith([], { zip64: { count: 2n ** 63n, directoryAt: 0n } }),
    reason: 'too-many-assets',
  },
  {
    name: 'a comment that holds another end of the archive',
    make: () => archiveWith([], { comment: archiveOf([{ name: 'manifest.json', text: '{}' }]).subarray(-22) }),
    reason: 'archive-invalid',
  },
  {
    name: 'bytes behind the end',
    make: () => Buffer.concat([archiveWith([]), Buffer.from('more')]),
    reason: 'archive-invalid',
  },
  { name: 'nothing', make: () => Buffer.alloc(0), reason: 'not-a-package' },
  { name: 'a text', make: () => Buffer.from('manifest.json'), reason: 'not-a-package' },
  { name: 'an archive without a manifest', make: () => archiveOf([{ name: 'x', text: 'x' }]), reason: 'not-a-package' },
  { name: 'half an archive', make: () => archiveWith([]).subarray(0, 400), reason: 'archive-invalid' },
]

/** Every archive that must be refused. */
export const hostileArchives: readonly HostileArchive[] = [
  ...paths,
  ...entries.map(([name, reason, more]) => ({ name, make: () => archiveWith(more), reason })),
  ...sizes,
  ...ends,
  ...hostileManifests,
  ...hostileMedia,
]
