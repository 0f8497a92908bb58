import { isReleaseFile } from '../../contract/release-file.ts'

const left = /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i

/** Whether a file or folder of this name is what desktop systems leave in any folder that they show: never read, never taken. */
export function isLeftByTheSystem(name: string): boolean {
  return left.test(name)
}

/** Whether a path in an archive is what desktop systems leave: macOS adds a folder `__MACOSX` to its ZIPs. */
export function isLeftInArchive(path: string): boolean {
  return path.split('/').some(isLeftByTheSystem)
}

/** What may lie right in a folder beside what it brings: it is no part of a package, and no reason to refuse one. */
export function isBeside(name: string): boolean {
  return isLeftByTheSystem(name) || isReleaseFile(name)
}
