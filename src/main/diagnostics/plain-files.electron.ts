import fileSystem from 'node:fs/promises'
import { createRequire } from 'node:module'

/** The file system as it is: to Electron's own an archive with a program is a folder, and has its files' times of its start. */
export function plainFiles(): typeof fileSystem {
  try {
    const original: typeof import('node:fs') = createRequire(import.meta.url)('original-fs')
    return original.promises
  } catch {
    return fileSystem
  }
}
