import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

function filesBelow(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  return found.isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path]
}

/**
 * Asks Linux to forget the pages it keeps of these files and folders, as after a boot; needs no rights. Pages that some
 * process has mapped stay. Resolves to the share that is really gone, or undefined where it cannot be done.
 */
export async function dropFromPageCache(paths: readonly string[]): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined
  const files = paths.flatMap(filesBelow)
  try {
    // GNU dd: `nocache` with a count of 0 drops the whole file (POSIX_FADV_DONTNEED).
    for (const file of files) await run('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none'])
    const { stdout } = await run('fincore', ['-b', '-n', '-r', '-o', 'RES,SIZE', ...files])
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => row.trim().split(/\s+/).map(Number))
    const sum = (column: 0 | 1): number => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
    return 1 - sum(0) / sum(1)
  } catch {
    return undefined
  }
}
