import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The place that staff named: a path as file managers copy it, in quotation marks or as a file address too. Undefined:
 * it does not begin at the root or a drive, so that nobody could say where it lies.
 */
export function namedPath(text: string): string | undefined {
  const bare = text.trim().replace(/^(["'])(.*)\1$/u, '$2')
  try {
    const path = bare.startsWith('file:') ? fileURLToPath(bare) : bare
    return isAbsolute(path) && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}
