import { opendir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { packageLimits } from '../../../contract/package/package.ts'
import { collidingPaths, pathProblem } from '../../../contract/package/package-path.ts'
import type { PackageReason } from '../../../contract/reasons.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { isBeside, isLeftByTheSystem } from '../left-by-the-system.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { type Chunks, manifestName, type PackageSource } from './package-source.ts'
import { type FoundFile, fileChunks, sizeOf } from './plain-file.node.ts'
import { readFailure } from './read-failure.node.ts'
import { wholeFiles } from './read-whole.ts'

/** Folders and files together; one folder for each asset is more than anybody needs. */
const entriesLimit = packageLimits.assets * 2 + 3

type Refused = { readonly reason: PackageReason; readonly entry: string }

/** Everything in the folder by its path; links and what is neither file nor folder are refused wherever they are. */
async function walk(root: string): Promise<Result<ReadonlyMap<string, FoundFile>, Refused>> {
  const found = new Map<string, FoundFile>()
  const folders = ['']
  let read = 0
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for await (const entry of await opendir(join(root, below))) {
      if (below === '' ? isBeside(entry.name) : isLeftByTheSystem(entry.name)) continue
      // Some file systems keep names in another Unicode form than they were given.
      const path = `${below}${entry.name.normalize('NFC')}`
      if (++read > entriesLimit) return refuse({ reason: 'too-many-assets', entry: '' })
      if (pathProblem(path)) return refuse({ reason: 'path-unsafe', entry: path })
      const file = join(root, below, entry.name)
      if (entry.isDirectory()) folders.push(`${path}/`)
      else {
        const bytes = entry.isFile() ? await sizeOf(file) : undefined
        if (bytes === undefined || found.has(path)) return refuse({ reason: 'entry-unsafe', entry: path })
        found.set(path, { file, bytes })
      }
    }
  }
  return succeed(found)
}

/** Opens a package that is a folder. It may be reached through a link; nothing inside it may lead out of it. */
export async function openFolderSource(folder: string): Promise<Result<PackageSource, Refusal>> {
  try {
    const root = await realpath(folder)
    const walked = await walk(root)
    if (!walked.ok) return refuse({ ...refusalFor(walked.refusal.reason), argument: walked.refusal.entry })
    const files = walked.value
    if (!files.has(manifestName)) return refuse(refusalFor('not-a-package'))
    const [colliding] = collidingPaths(files.keys())
    if (colliding !== undefined) return refuse({ ...refusalFor('entry-unsafe'), argument: colliding })
    const entries = new Map(Array.from(files, ([path, { bytes }]) => [path, bytes]))
    const read = (path: string): Chunks => fileChunks(root, files.get(path))
    const close = async (): Promise<void> => undefined
    return succeed({ form: 'folder', entries, open: read, close, ...wholeFiles({ entries, open: read }) })
  } catch (error) {
    return refuse(refusalFor(await readFailure(error, folder)))
  }
}
