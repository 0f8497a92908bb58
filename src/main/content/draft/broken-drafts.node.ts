import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const named = /^draft\.broken-(\d+)$/

/** The folders of drafts that were set aside, and when, in milliseconds since 1970. */
async function brokenDrafts(dataDirectory: string): Promise<readonly { readonly name: string; readonly at: number }[]> {
  const names = await readdir(dataDirectory).catch(() => [])
  return names.flatMap((name) => {
    const at = named.exec(name)?.[1]
    return at === undefined ? [] : { name, at: Number(at) }
  })
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => undefined)

/**
 * Moves a draft's folder to `draft.broken-<time>`: without its files nobody could mend it. It is the only one from then on,
 * as its films may fill the disk. Rejects where it cannot be moved; then nothing is removed.
 */
export async function setDraftAside(dataDirectory: string, folder: string, now: Date): Promise<void> {
  const name = `draft.broken-${now.getTime()}`
  await rename(folder, join(dataDirectory, name))
  for (const other of await brokenDrafts(dataDirectory)) {
    if (other.name !== name) await remove(join(dataDirectory, other.name))
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
  for (const { name } of await brokenDrafts(dataDirectory)) bytes += await bytesOf(join(dataDirectory, name))
  return bytes
}

/** Removes the drafts that were set aside before an instant, in milliseconds since 1970. */
export async function removeBrokenDrafts(dataDirectory: string, before = Number.POSITIVE_INFINITY): Promise<void> {
  for (const { name, at } of await brokenDrafts(dataDirectory)) {
    if (at < before) await remove(join(dataDirectory, name))
  }
}
