import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AsideNames } from './set-aside.ts'

/** Removes what has one of these names in a data folder and was set aside before an instant, in milliseconds since 1970. Never rejects. */
export async function removeBrokenFiles(
  dataDirectory: string,
  names: readonly AsideNames[],
  before: number,
): Promise<void> {
  for (const name of await readdir(dataDirectory).catch(() => [])) {
    const since = names.map((each) => each.since(name)).find((instant) => instant !== undefined)
    if (since === undefined || !(since < before)) continue
    // Tried again an hour later.
    await rm(join(dataDirectory, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
