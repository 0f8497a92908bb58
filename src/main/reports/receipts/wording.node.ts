import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../base/hashing.node.ts'

/**
 * The id of what the sheet says: the first 16 hex digits of the SHA-256 of `wording.json`, which the build lays beside
 * the bundle. It holds the sentences of every language, so that the id is the same in all of them (P13), and whoever
 * keeps the file can read later what was agreed to. A build without the file has the id of sixteen zeros.
 */
export function wordingId(bundleDirectory: string): string {
  try {
    const text = readFileSync(join(bundleDirectory, 'wording.json'))
    return sha256(text).slice(0, 16)
  } catch {
    return '0'.repeat(16)
  }
}
