import { stat } from 'node:fs/promises'
import { type Result, refuse } from '../../base/result.ts'
import { systemCode } from '../../base/system-code.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { openArchiveSource } from './archive-source.node.ts'
import { openFolderSource } from './folder-source.node.ts'
import type { PackageSource } from './package-source.ts'
import { readFailure } from './read-failure.node.ts'

/** Opens the package at `path`, an archive or a folder. */
export async function openPackageSource(path: string): Promise<Result<PackageSource, Refusal>> {
  try {
    return (await stat(path)).isDirectory() ? await openFolderSource(path) : await openArchiveSource(path)
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')
    return refuse(refusalFor(missing ? 'not-a-package' : await readFailure(error, path)))
  }
}
