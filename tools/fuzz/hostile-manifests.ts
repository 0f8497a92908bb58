import { archiveOf } from '../../src/main/content/archive.fixture.ts'
import type { HostileArchive } from './hostile-archive.ts'
import { manifestFor, soundPackage } from './sound-package.ts'

const sound = JSON.stringify(manifestFor())

/** A sound archive but for its manifest. */
function withManifest(bytes: Uint8Array): Buffer {
  const entries = soundPackage().entries.map((entry) =>
    entry.name === 'manifest.json' ? { name: entry.name, bytes } : entry,
  )
  return archiveOf(entries)
}

/** One place in the text of the manifest made into another one. */
const changes: readonly (readonly [string, string, string])[] = [
  ['a key twice', '"version":1', '"version":1,"version":2'],
  ['a key twice, once in escapes', '"version":1', '"version":1,"\\u0076ersion":2'],
  ['a key that means the prototype', '{"format"', '{"__proto__":{"polluted":true},"format"'],
  ['a constructor among its keys', '{"format"', '{"constructor":{"prototype":{"polluted":true}},"format"'],
  ['an asset that means the prototype', '"assets":{', '"assets":{"__proto__":{},'],
  ['half a character in its title', '"title":"', '"title":"\\ud800'],
  ['the other half in its title', '"title":"', '"title":"\\udc00'],
  ['a title that turns its direction', '"title":"', '"title":"\\u202e'],
  ['a title that hides its direction', '"title":"', '"title":"\\u2066'],
  ['a title that begins like a file', '"title":"', '"title":"\\ufeff'],
  ['a line end in its title', '"title":"', '"title":"\\n'],
  ['a terminal’s escape in its title', '"title":"', '"title":"\\u001b[2J'],
  ['a zero in its title', '"title":"', '"title":"\\u0000'],
  ['a title without end', '"title":"', `"title":"${'x'.repeat(100_000)}`],
  ['a version past all numbers', '"version":1', '"version":1e400'],
  ['a version that is not exact', '"version":1', '"version":9007199254740993'],
  ['a condition that is deeper than anybody needs', '"triggers":[', `"triggers":[{"when":${'{"not":'.repeat(5000)}`],
  ['a key that nobody knows', '{"format"', '{"onload":"alert(1)","format"'],
  ['an asset outside the package', '"assets":{', '"assets":{"../../evil.webp":{},'],
]

/** Manifests that must not be taken, each in an archive that is sound otherwise. */
export const hostileManifests: readonly HostileArchive[] = [
  ...changes.map(
    ([name, from, to]): HostileArchive => ({
      name: `a manifest with ${name}`,
      make: () => withManifest(Buffer.from(sound.replace(from, to))),
      reason: 'manifest-invalid',
    }),
  ),
  {
    name: 'a manifest with more behind its end',
    make: () => withManifest(Buffer.from(`${sound}{}`)),
    reason: 'manifest-invalid',
  },
  {
    name: 'a manifest that is no UTF-8',
    make: () => withManifest(Buffer.concat([Buffer.from(sound.slice(0, -1)), Buffer.from([0xff, 0x7d])])),
    reason: 'manifest-invalid',
  },
  {
    name: 'a manifest in UTF-16',
    make: () => withManifest(Buffer.from(sound, 'utf16le')),
    reason: 'manifest-invalid',
  },
  {
    name: 'a manifest of brackets alone',
    make: () => withManifest(Buffer.from('['.repeat(1_000_000))),
    reason: 'manifest-invalid',
  },
]
