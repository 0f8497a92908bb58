import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'

/** Whether a folder is `outer` itself or lies anywhere in it, links followed. Rejects if either is not there. */
export async function liesIn(folder: string, outer: string): Promise<boolean> {
  const way = relative(await realpath(outer), await realpath(folder))
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
