import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { packageLimits } from '../../../contract/package/package.ts'
import { collidingPaths, pathProblem } from '../../../contract/package/package-path.ts'
import { openPlain } from '../../base/files/plain-file.node.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { firstBytesLength } from '../first-bytes.ts'
import { isLeftByTheSystem } from '../left-by-the-system.ts'
import { folderTitle } from '../making/folder-title.node.ts'
import { measureAssets, typeOf } from '../making/measure-assets.node.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { looseManifest } from './loose-manifest.ts'
import { assetsFolder, type Chunks, manifestName, type PackageSource } from './package-source.ts'
import { type FoundFile, fileChunks } from './plain-file.node.ts'
import { readFailure } from './read-failure.node.ts'
import { wholeFiles } from './read-whole.ts'

type FoundMedium = FoundFile & { readonly changed: Date }

/** The file, if it is a picture or a film. */
async function mediumAt(file: string): Promise<FoundMedium | undefined> {
  const handle = await openPlain(file)
  if (!handle) return undefined
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(firstBytesLength), 0, firstBytesLength, 0)
    const type = typeOf(buffer.subarray(0, bytesRead))
    if (type === undefined || type === 'application/zip') return undefined
    const { size, mtime } = await handle.stat()
    return { file, bytes: size, changed: mtime }
  } finally {
    await handle.close()
  }
}

/** The pictures and films right in a folder, by their names; everything else in it is left alone. */
async function* eachMedium(root: string): AsyncGenerator<readonly [string, FoundMedium]> {
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const name = entry.name.normalize('NFC')
    if (!entry.isFile() || name.startsWith('.') || isLeftByTheSystem(name) || pathProblem(name)) continue
    const medium = await mediumAt(join(root, entry.name))
    if (medium) yield [name, medium]
  }
}

/** Whether a folder without a manifest holds a picture or a film. */
export async function isLooseFolder(folder: string): Promise<boolean> {
  if (await stat(join(folder, manifestName)).catch(() => null)) return false
  for await (const _ of eachMedium(folder)) return true
  return false
}

async function sourceOf(
  root: string,
  media: ReadonlyMap<string, FoundMedium>,
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
  return succeed({ form: 'folder', entries, open, close, ...wholeFiles({ entries, open }) })
}

/**
 * Opens a folder of pictures and films without a manifest as a package of its own, unsigned. All of it is read once, so
 * that the manifest can name every digest.
 */
export async function openLooseSource(folder: string): Promise<Result<PackageSource, Refusal>> {
  try {
    const root = await realpath(folder)
    const media = new Map<string, FoundMedium>()
    for await (const [name, medium] of eachMedium(root)) media.set(name, medium)
    if (media.size === 0) return refuse(refusalFor('not-a-package'))
    if (media.size > packageLimits.assets) return refuse(refusalFor('too-many-assets'))
    return await sourceOf(root, media)
  } catch (error) {
    return refuse(refusalFor(await readFailure(error, folder)))
  }
}
