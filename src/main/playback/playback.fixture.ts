import type { Manifest } from '../../contract/package/package.ts'
import { exampleManifest } from '../../contract/package/package-example.fixture.ts'
import type { ContentPackage } from '../content/content-package.ts'
import type { Address } from './content-index.ts'
import type { PlaybackParts } from './playback.ts'

export const exampleAddress: Address = (sha256, kind) => `/${kind}/${sha256}`

/** A player in this zone that knows of no time but what its clock says. */
export const exampleTime = (timeZone = 'UTC'): Pick<PlaybackParts, 'timeZone' | 'latestKnown'> => ({
  timeZone: () => timeZone,
  latestKnown: () => 0,
})

/** The content of a manifest all of whose assets are there, but for those of `missing` paths. */
export function exampleContent(
  changes: Partial<Manifest> = {},
  missing: readonly string[] = [],
): Pick<ContentPackage, 'manifest' | 'digests'> {
  const manifest = exampleManifest(changes)
  const whole = Object.entries(manifest.assets).filter(([path]) => !missing.includes(path))
  return {
    manifest,
    digests: new Map(whole.map(([path, { sha256, type, bytes }]) => [sha256, { path, type, bytes }])),
  }
}
