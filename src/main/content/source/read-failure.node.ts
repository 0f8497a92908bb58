import { stat } from 'node:fs/promises'
import type { PackageReason } from '../../../contract/reasons.ts'

/** What the system says when the drive below a file is no longer there. */
const gone = new Set(['ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'ENOMEDIUM', 'ESHUTDOWN'])

/** The system's own code of an error, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/**
 * Why something below `root` could not be read. A pulled drive is told from a bad spot on it by whether `root` itself
 * can still be looked at.
 */
export async function readFailure(error: unknown, root: string): Promise<PackageReason> {
  const code = systemCode(error)
  if (code === 'ELOOP') return 'entry-unsafe'
  if (code !== undefined && gone.has(code)) return 'source-gone'
  return (await stat(root).catch(() => null)) ? 'read-error' : 'source-gone'
}
