import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asideNames } from '../../base/files/set-aside.ts'

/** The names of drafts that were set aside, each with its pictures and films. */
export const draftsAside = asideNames('draft')

/** The folders of drafts that were set aside. */
async function brokenDrafts(dataDirectory: string): Promise<readonly string[]> {
  return (await readdir(dataDirectory).catch(() => [])).filter((name) => draftsAside.since(name) !== undefined)
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => undefined)

/**
 * Moves a draft's folder to `draft.broken-<time>`: without its files nobody could mend it. It is the only one from then on,
 * as its films may fill the disk. Rejects where it cannot be moved; then nothing is removed.
 */
export async function setDraftAside(dataDirectory: string, folder: string, now: Date): Promise<void> {
  const name = draftsAside.at(now)
  await rename(folder, join(dataDirectory, name))
  for (const other of await brokenDrafts(dataDirectory)) {
    if (other !== name) await remove(join(dataDirectory, other))
  }
}

async function bytesOf(path: string): Promise<number> {
  const found = await lstat(path).catch(() => null)
  if (!found) return 0
  if (!found.isDirectory()) return found.size
  let bytes = 0
  for (const name of await readdir(path).catch(() => [])) bytes += await bytesOf(join(path, name))
  return bytes
}

/** What drafts that were set aside take of the disk. */
export async function brokenDraftBytes(dataDirectory: string): Promise<number> {
  let bytes = 0
  for (const name of await brokenDrafts(dataDirectory)) bytes += await bytesOf(join(dataDirectory, name))
  return bytes
}

/** Removes the drafts that were set aside. */
export async function removeBrokenDrafts(dataDirectory: string): Promise<void> {
  for (const name of await brokenDrafts(dataDirectory)) await remove(join(dataDirectory, name))
}
