import type { Manifest } from '../../../contract/package/package.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { assetsFolder, manifestName, type PackageSource, signatureName } from '../source/package-source.ts'

/** Whether the package holds the files that its manifest lists, each in its size, and no other; looked at by name only. */
export function listRefusal({ assets }: Manifest, entries: PackageSource['entries']): Refusal | undefined {
  for (const [path, { bytes }] of Object.entries(assets)) {
    const there = entries.get(`${assetsFolder}${path}`)
    const where = { path: ['assets', path], argument: path }
    if (there === undefined) return { ...refusalFor('asset-missing'), ...where }
    if (there !== bytes) return { ...refusalFor('asset-corrupt'), ...where }
  }
  for (const path of entries.keys()) {
    const listed = path.startsWith(assetsFolder) && Object.hasOwn(assets, path.slice(assetsFolder.length))
    if (!listed && path !== manifestName && path !== signatureName) {
      return { ...refusalFor('asset-unlisted'), argument: path }
    }
  }
  return undefined
}
