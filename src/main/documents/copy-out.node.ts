import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Result, refuse, succeed } from '../base/result.ts'
import { syncFolder } from '../base/sync.node.ts'
import { systemCode } from '../base/system-code.ts'
import { writeParts } from '../base/write-parts.node.ts'

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

/** Whether it is there now and was not before. One level: with `recursive`, Node calls a write-protected place missing. */
async function isNew(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

/** A folder of its own for the day: what an earlier copy left, or another shop's, is not touched. */
async function makeOwnFolder(above: string, wanted: string): Promise<string> {
  await isNew(above)
  for (let again = 1; ; again++) {
    const folder = join(above, again === 1 ? wanted : `${wanted}-${again}`)
    if (await isNew(folder)) return folder
  }
}

/** The name of a shop as every file system takes it. */
export function folderNameFor(shop: string, at: Date): string {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-')
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
 * Copies files onto the stick at `root`, into a folder of their own, all of them or none, and waits until they are on the
 * stick itself: whoever reads that it can be taken out must be right. Answers the folder.
 */
export async function copyOut(
  root: string,
  folderName: string,
  files: readonly OutgoingFile[],
): Promise<Result<string, Refusal>> {
  let folder: string | undefined
  try {
    folder = await makeOwnFolder(join(root, reportsFolderName), folderName)
    for (const { name, parts } of files) await writeParts(join(folder, name), parts)
    for (const changed of [folder, join(root, reportsFolderName), root]) await syncFolder(changed)
    return succeed(folder)
  } catch (error) {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    return refuse(refusals[systemCode(error) ?? ''] ?? 'not-saved')
  }
}
