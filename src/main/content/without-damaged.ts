import type { ContentPackage } from './content-package.ts'

/** A package without the assets, by digest, that were found damaged: their items are skipped like any other that is not whole. */
export function withoutDamaged(content: ContentPackage, damaged: ReadonlySet<string>): ContentPackage {
  const found = Object.entries(content.manifest.assets).filter(
    ([, { sha256 }]) => damaged.has(sha256) && content.digests.has(sha256),
  )
  return {
    ...content,
    digests: new Map([...content.digests].filter(([sha256]) => !damaged.has(sha256))),
    damaged: [...content.damaged, ...found.map(([path]) => ({ path, reason: 'asset-corrupt' as const }))],
  }
}
