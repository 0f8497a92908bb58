import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LeftOut, LeftOutReason } from '../../../contract/left-out.ts'
import { packageLimits } from '../../../contract/package/package.ts'
import { collidingPaths, pathProblem } from '../../../contract/package/package-path.ts'
import { openPlain } from '../../base/files/plain-file.node.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { firstBytesLength, isHeic } from '../first-bytes.ts'
import { isBeside } from '../left-by-the-system.ts'
import { folderTitle } from '../making/folder-title.node.ts'
import { measureAssets, typeOf } from '../making/measure-assets.node.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { leftOutOf } from './left-out.ts'
import { looseManifest } from './loose-manifest.ts'
import { archiveName, assetsFolder, type Chunks, manifestName, type PackageSource } from './package-source.ts'
import { type FoundFile, fileChunks } from './plain-file.node.ts'
import { readFailure } from './read-failure.node.ts'
import { wholeFiles } from './read-whole.ts'

type FoundMedium = FoundFile & { readonly changed: Date }

/** What lies right in the folder: pictures and films, files that are left out, and whether there is any folder. */
type Seen =
  | { readonly kind: 'medium'; readonly name: string; readonly medium: FoundMedium }
  | { readonly kind: 'left-out'; readonly name: string; readonly why: LeftOutReason }
  | { readonly kind: 'folder' }

/** The file, if it is a picture or a film; else why it is not shown. */
async function mediumAt(file: string): Promise<FoundMedium | LeftOutReason> {
  const handle = await openPlain(file)
  if (!handle) return 'type'
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(firstBytesLength), 0, firstBytesLength, 0)
    const head = buffer.subarray(0, bytesRead)
    const type = typeOf(head)
    if (type === undefined) return isHeic(head) ? 'heic' : 'type'
    if (type === 'application/zip') return 'type'
    const { size, mtime } = await handle.stat()
    return { file, bytes: size, changed: mtime }
  } finally {
    await handle.close()
  }
}

/** What lies right in a folder, but for links, and what hides itself or was left there by a system or for the player. */
async function* eachSeen(root: string): AsyncGenerator<Seen> {
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const name = entry.name.normalize('NFC')
    if (name.startsWith('.') || isBeside(name)) continue
    if (entry.isDirectory()) yield { kind: 'folder' }
    if (!entry.isFile()) continue
    const medium = await mediumAt(join(root, entry.name))
    if (typeof medium === 'string') yield { kind: 'left-out', name, why: medium }
    else if (pathProblem(name)) yield { kind: 'left-out', name, why: 'name' }
    else yield { kind: 'medium', name, medium }
  }
}

/**
 * What a folder without a manifest brings. `media`: pictures or films, one at least, even if none of them can be shown;
 * `files`: files of other kinds, and neither a folder nor an archive that could be meant; `nothing`: none, or a manifest.
 */
export async function looseContent(folder: string): Promise<'media' | 'files' | 'nothing'> {
  if (await stat(join(folder, manifestName)).catch(() => null)) return 'nothing'
  let [files, others] = [0, 0]
  for await (const seen of eachSeen(folder)) {
    if (seen.kind === 'medium' || (seen.kind === 'left-out' && seen.why !== 'type')) return 'media'
    if (seen.kind === 'folder' || archiveName.test(seen.name)) others++
    else files++
  }
  return files > 0 && others === 0 ? 'files' : 'nothing'
}

async function sourceOf(
  root: string,
  media: ReadonlyMap<string, FoundMedium>,
  leftOut: LeftOut | undefined,
): Promise<Result<PackageSource, Refusal>> {
  const [colliding] = collidingPaths(media.keys())
  if (colliding !== undefined) return refuse({ ...refusalFor('entry-unsafe'), argument: colliding })
  const files = new Map(Array.from(media, ([name, medium]) => [`${assetsFolder}${name}`, medium]))
  const sizes = Array.from(files, ([path, { bytes }]) => [path, bytes] as const)
  const read = (path: string): Chunks => {
    const found = files.get(path)
    return fileChunks(found?.file ?? root, found)
  }
  const measured = await measureAssets({ entries: new Map(sizes), open: read })
  if (!measured.ok) return measured
  const changed = new Date(Math.max(...Array.from(media.values(), (medium) => medium.changed.getTime())))
  const manifest = Buffer.from(JSON.stringify(looseManifest(measured.value, folderTitle(root), changed)))
  const entries = new Map([[manifestName, manifest.length], ...sizes])
  async function* open(path: string): Chunks {
    if (path === manifestName) yield succeed(manifest)
    else yield* read(path)
  }
  const close = async (): Promise<void> => undefined
  return succeed({ form: 'folder', entries, leftOut, open, close, ...wholeFiles({ entries, open }) })
}

/**
 * Opens a folder of pictures and films without a manifest as a package of its own, unsigned. All of it is read once, so
 * that the manifest can name every digest.
 */
export async function openLooseSource(folder: string): Promise<Result<PackageSource, Refusal>> {
  try {
    const root = await realpath(folder)
    const media = new Map<string, FoundMedium>()
    const others = new Map<string, LeftOutReason>()
    for await (const seen of eachSeen(root)) {
      if (seen.kind === 'medium') media.set(seen.name, seen.medium)
      else if (seen.kind === 'left-out') others.set(seen.name, seen.why)
    }
    const leftOut = leftOutOf(others)
    const names = (leftOut ?? []).flatMap((group) => group.names)
    if (media.size === 0) return refuse({ ...refusalFor('nothing-to-show'), argument: names.join(', ') })
    if (media.size > packageLimits.assets) return refuse(refusalFor('too-many-assets'))
    return await sourceOf(root, media, leftOut)
  } catch (error) {
    return refuse(refusalFor(await readFailure(error, folder)))
  }
}
