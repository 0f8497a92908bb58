import { archiveOf, type FixtureEntry } from '../../src/main/content/archive.fixture.ts'
import { hostileArchives } from './hostile-archives.ts'
import { mutateBytes } from './mutate-bytes.ts'
import type { Chance } from './random.ts'
import { archiveWith, soundPackage } from './sound-package.ts'

/** Past this a case would measure the disk and not the reader. */
const caseBytes = 200_000

const names: readonly string[] = [
  '../../../../../../askfirst-escaped',
  '/tmp/askfirst-escaped',
  'assets/../../askfirst-escaped',
  'assets\\..\\askfirst-escaped',
  'assets/one.webp',
  'assets/ONE.WEBP',
  'manifest.json',
  'assets/deep',
  'assets/',
  'index.html',
  '',
]

let seeds: readonly Buffer[] | undefined

function makeSeeds(): readonly Buffer[] {
  const hostile = hostileArchives.filter(({ heavy }) => heavy === undefined).map(({ make }) => make())
  return [archiveWith([]), ...hostile].filter(({ length }) => length > 0 && length <= caseBytes)
}

/** What byte changes begin with: a sound archive and each hostile one that is small. */
function seedArchives(): readonly Buffer[] {
  seeds ??= makeSeeds()
  return seeds
}

/** An entry that lies in one way or another. */
function lyingEntry(chance: Chance): FixtureEntry {
  const maybe = (): boolean => chance.below(4) === 0
  return {
    name: chance.pick(names),
    text: 'x'.repeat(chance.below(500)),
    deflate: chance.below(2) === 0,
    mode: chance.pick([0, 0o100644, 0o40755, 0o120777, 0o010644]),
    encrypted: chance.below(10) === 0,
    shared: maybe(),
    ...(maybe() ? { declared: chance.pick([0, 1, 10_000, 0xfffffffe]) } : {}),
    ...(maybe() ? { localName: chance.pick(names) } : {}),
    ...(maybe() ? { zip64: chance.pick([0n, 5n, 2n ** 40n, 2n ** 63n, 2n ** 64n - 1n]) } : {}),
  }
}

/** A sound archive around an HTML item that is not, right in its digest, so that the item itself is looked into. */
function aroundBrokenItem(chance: Chance): Buffer {
  const page = archiveOf([
    { name: 'index.html', text: '<!doctype html><title>x</title>' },
    { name: 'style.css', text: 'p{}'.repeat(20), deflate: true },
  ])
  const when = { signal: 'dwell' as const, is: ['staying' as const] }
  const triggers = [{ id: 'seen', when, playlist: 'everyone', at: 'now' as const, holdFor: 'PT5S' }]
  return archiveOf(soundPackage({ 'page.zip': mutateBytes(page, chance) }, { triggers }).entries)
}

/** One archive to try, made of chance alone. */
export function archiveCase(chance: Chance): Buffer {
  if (chance.below(6) === 0) return aroundBrokenItem(chance)
  const [whole = archiveWith([])] = seedArchives()
  // Half of what is changed is sound, or the later stages would hardly be reached.
  if (chance.below(3) > 0) return mutateBytes(chance.below(2) === 0 ? whole : chance.pick(seedArchives()), chance)
  const lies = Array.from({ length: chance.below(3) }, () => lyingEntry(chance))
  const sound = soundPackage().entries.map((entry) =>
    chance.below(8) === 0 ? { ...entry, ...lyingEntry(chance), name: entry.name } : entry,
  )
  return archiveOf(chance.below(2) === 0 ? [...lies, ...sound] : [...sound, ...lies])
}
