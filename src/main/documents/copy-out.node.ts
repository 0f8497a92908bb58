import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dayOf } from '../../contract/calendar-day.ts'
import { syncFolder } from '../base/files/sync.node.ts'
import { writeParts } from '../base/files/write-parts.node.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { systemCode } from '../base/system-code.ts'

export type OutgoingFile = {
  readonly name: string
  readonly parts: AsyncIterable<string> | Iterable<string>
}

type Refusal = 'stick-full' | 'stick-read-only' | 'stick-gone' | 'not-saved'

/** On a stick, everything of ours but packages lies below this folder. */
const reportsFolderName = 'askfirst-reports'

const refusals: Readonly<Record<string, Refusal>> = {
  ENOSPC: 'stick-full',
  EDQUOT: 'stick-full',
  EFBIG: 'stick-full',
  EROFS: 'stick-read-only',
  EACCES: 'stick-read-only',
  EPERM: 'stick-read-only',
  EIO: 'stick-gone',
  ENODEV: 'stick-gone',
  ENXIO: 'stick-gone',
  ENOTCONN: 'stick-gone',
  ENOENT: 'stick-gone',
  ESHUTDOWN: 'stick-gone',
}

const unfinished = '.partial'

/** Where a folder lies for as long as it is being copied. */
export const unfinishedFolderOf = (folder: string): string => `${folder}${unfinished}`

/**
 * Makes the folder that is copied into, and the one around it; what a copy left there that was cut short goes. Two steps: with
 * `recursive`, Node calls a write-protected place missing.
 */
async function makeFolder(folder: string): Promise<void> {
  const around = dirname(folder)
  await mkdir(around).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error
  })
  for (const name of await readdir(around))
    if (name.endsWith(unfinished)) await rm(join(around, name), { recursive: true, force: true })
  await mkdir(folder)
}

/**
 * A folder for the day that is not on the stick at `root` yet: what an earlier copy left, or another shop's, is not touched.
 * A stick that does not answer says so when it is written to.
 */
export async function folderToMake(root: string, wanted: string): Promise<string> {
  for (let again = 1; ; again++) {
    const folder = join(root, reportsFolderName, again === 1 ? wanted : `${wanted}-${again}`)
    const taken = await lstat(folder).catch(() => undefined)
    if (!taken) return folder
  }
}

/** The name of a shop as every file system takes it. */
export function folderNameFor(shop: string, at: Date): string {
  const day = dayOf(at)
  const plain = shop
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return plain === '' ? day : `${plain}-${day}`
}

/**
 * Copies files into a folder that it makes on a stick, all of them or none, and waits until they are on the stick itself:
 * whoever reads that it can be taken out must be right. The folder has its name only once all is in it, so that half of it,
 * which a player that is ended meanwhile leaves, is not taken for the whole; the next copy removes that. Rejects if it was called off before all were there, and has
 * removed the folder then; later than that it is not called off any more.
 */
export async function copyOut(
  folder: string,
  files: readonly OutgoingFile[],
  signal?: AbortSignal,
): Promise<Result<string, Refusal>> {
  const partial = unfinishedFolderOf(folder)
  let made = ''
  try {
    await makeFolder(partial)
    made = partial
    for (const { name, parts } of files) {
      signal?.throwIfAborted()
      await writeParts(join(partial, name), parts)
    }
    signal?.throwIfAborted()
    await syncFolder(partial)
    await rename(partial, folder)
    made = folder
    const above = dirname(folder)
    for (const changed of [above, dirname(above)]) await syncFolder(changed)
    return succeed(folder)
  } catch (error) {
    if (made) await rm(made, { recursive: true, force: true }).catch(() => undefined)
    signal?.throwIfAborted()
    return refuse(refusals[systemCode(error) ?? ''] ?? 'not-saved')
  }
}
