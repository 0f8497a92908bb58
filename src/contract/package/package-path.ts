import { textIsClean } from '../clean-text.ts'
import { packageLimits } from './package.ts'

/** Why a path must not be taken from a package; each is a key of the sentence that tells what was expected. */
export type PathProblem =
  | 'path-empty'
  | 'path-long'
  | 'path-letters'
  | 'path-form'
  | 'path-absolute'
  | 'path-separator'
  | 'path-parent'
  | 'path-name'

// Device names mean the device on Windows, with any extension; a trailing dot or space is dropped there.
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i

/** The length of well-formed text in bytes of UTF-8. */
function utf8Bytes(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * What is wrong with a path inside a package or an archive, or undefined. A good one is relative, `/`-separated, NFC,
 * at most 240 bytes of UTF-8, without `.` and `..`, and means the same file on every system.
 */
export function pathProblem(path: string): PathProblem | undefined {
  if (path === '') return 'path-empty'
  if (!textIsClean(path)) return 'path-letters'
  if (utf8Bytes(path) > packageLimits.pathBytes) return 'path-long'
  if (path.normalize('NFC') !== path) return 'path-form'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'path-absolute'
  if (/[\\:*?"<>|]/.test(path)) return 'path-separator'
  const names = path.split('/')
  if (names.some((name) => name === '.' || name === '..')) return 'path-parent'
  if (names.some((name) => name === '' || /[. ]$/.test(name) || device.test(name))) return 'path-name'
  return undefined
}

/** One text for all paths that some file system takes for the same file: letter case and Unicode forms folded. */
function foldedPath(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')
}

/**
 * Paths that cannot stand in one folder: twice the same by `foldedPath`, or one a file where the other needs a folder.
 * Each is given once, as the later of the two.
 */
export function collidingPaths(paths: Iterable<string>): readonly string[] {
  const files = new Set<string>()
  const folders = new Set<string>()
  const colliding: string[] = []
  for (const path of paths) {
    const folded = foldedPath(path)
    const above: string[] = []
    for (let slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      above.push(folded.slice(0, slash))
    }
    if (files.has(folded) || folders.has(folded) || above.some((folder) => files.has(folder))) colliding.push(path)
    files.add(folded)
    for (const folder of above) folders.add(folder)
  }
  return colliding
}
