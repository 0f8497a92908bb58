import type { StoredPackage } from './store-state.ts'

/** The store's own folder in the data folder. */
export const storeFolderName = 'content'

/**
 * How a store lies on the disk:
 *
 *     store.json                                       which packages are kept, the active one first
 *     store.broken.json                                the last one that made no sense, kept beside
 *     packages/<id>@<version>-<digest>/manifest.json   and its signature beside it
 *     objects/ab/abcdef…                               every asset by its SHA-256
 *     staging/                                         what is being written; emptied at start
 *     unsettled                                        empty; there while names of objects may not be safe yet
 *     lock                                             empty; held by the process that writes
 */
export const pointerName = 'store.json'
export const brokenPointerName = 'store.broken.json'
export const unsettledName = 'unsettled'
export const lockName = 'lock'
export const stagingFolder = 'staging'
export const packagesFolder = 'packages'
export const objectsFolder = 'objects'

/** The folder of an object: the first two digits of its digest. */
export function objectFolder(sha256: string): string {
  return `${objectsFolder}/${sha256.slice(0, 2)}`
}

export function objectFile(sha256: string): string {
  return `${objectFolder(sha256)}/${sha256}`
}

export function packageName({ id, version, manifestSha256 }: StoredPackage): string {
  return `${id}@${version}-${manifestSha256}`
}

export function packageFolder(stored: StoredPackage): string {
  return `${packagesFolder}/${packageName(stored)}`
}
