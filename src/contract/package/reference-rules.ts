import { interestsNamed } from './condition-signals.ts'
import type { Item, Manifest } from './package.ts'
import { collidingPaths, pathProblem } from './package-path.ts'
import type { Report, RuleBreach } from './rule-breach.ts'

type Path = RuleBreach['path']

const invalid = (path: Path, expected: RuleBreach['expected'], argument: string): RuleBreach => ({
  reason: 'manifest-invalid',
  path,
  expected,
  argument,
})

function unique(report: Report, path: Path, ids: readonly string[]): void {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) report(invalid([...path, index, 'id'], 'unique-id', id))
    seen.add(id)
  }
}

function kindFits(kind: Item['kind'], type: string): boolean {
  return kind === 'html' ? type === 'application/zip' : type.startsWith(`${kind}/`)
}

/** Paths are safe on every system and mean one file each; a digest has one size and one type. */
export function checkAssets(manifest: Manifest, report: Report): void {
  const paths = Object.keys(manifest.assets)
  for (const path of paths) {
    const problem = pathProblem(path)
    if (problem) report({ reason: 'path-unsafe', path: ['assets', path], expected: problem, argument: path })
  }
  for (const path of collidingPaths(paths)) {
    report({ reason: 'path-unsafe', path: ['assets', path], expected: 'path-unique', argument: path })
  }
  const byDigest = new Map<string, string>()
  for (const [path, { sha256, bytes, type }] of Object.entries(manifest.assets)) {
    const meaning = `${bytes} ${type}`
    const known = byDigest.get(sha256)
    if (known !== undefined && known !== meaning) report(invalid(['assets', path], 'one-type-a-digest', sha256))
    byDigest.set(sha256, meaning)
  }
}

/** Every id is there once, and whatever is named exists and fits where it is named. */
export function checkReferences(manifest: Manifest, report: Report): void {
  const assets = new Map(Object.entries(manifest.assets))
  const playlists = new Set(manifest.playlists.map(({ id }) => id))
  const interests = new Set(manifest.interests.map(({ id }) => id))
  const known = (playlist: string, path: Path): void => {
    if (!playlists.has(playlist)) report(invalid(path, 'playlist-known', playlist))
  }
  const ids = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map(({ id }) => id)
  unique(report, ['playlists'], ids(manifest.playlists))
  unique(report, ['triggers'], ids(manifest.triggers))
  unique(report, ['interests'], ids(manifest.interests))
  for (const [place, playlist] of manifest.playlists.entries()) {
    unique(report, ['playlists', place, 'items'], ids(playlist.items))
    for (const [index, item] of playlist.items.entries()) {
      const path = ['playlists', place, 'items', index, 'asset']
      const asset = assets.get(item.asset)
      if (!asset) report(invalid(path, 'asset-known', item.asset))
      else if (!kindFits(item.kind, asset.type)) report(invalid(path, 'asset-fits-kind', asset.type))
    }
  }
  for (const [index, { playlist }] of manifest.schedule.entries()) known(playlist, ['schedule', index, 'playlist'])
  for (const [index, { playlist, when }] of manifest.triggers.entries()) {
    known(playlist, ['triggers', index, 'playlist'])
    for (const interest of interestsNamed(when)) {
      if (!interests.has(interest)) report(invalid(['triggers', index, 'when'], 'interest-known', interest))
    }
  }
  known(manifest.defaultPlaylist, ['defaultPlaylist'])
}
