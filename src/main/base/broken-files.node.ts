import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What a feature sets aside, and when: in milliseconds since 1970, or for settings as `20260105T100000Z`. Receipts are not
 * among them, and days of the play log go with their day.
 */
const named = /^(?:draft|redemptions|settings|totals)\.broken-(\d+|\d{8}T\d{6}Z)(?:-\d+)?(?:\.[a-z]+)?$/

/** When the file or folder of this name was set aside, in milliseconds since 1970; undefined: it is no such name. */
export function brokenSince(name: string): number | undefined {
  const at = named.exec(name)?.[1]
  if (at === undefined) return undefined
  const written = at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  return written === at ? Number(at) : Date.parse(written)
}

/** Removes what was set aside in a data folder before an instant, in milliseconds since 1970. Never rejects. */
export async function removeBrokenFiles(dataDirectory: string, before: number): Promise<void> {
  for (const name of await readdir(dataDirectory).catch(() => [])) {
    const since = brokenSince(name)
    if (since === undefined || !(since < before)) continue
    // Tried again an hour later.
    await rm(join(dataDirectory, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
