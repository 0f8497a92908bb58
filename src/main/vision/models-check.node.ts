import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { modelList } from '../../contract/model-list.ts'

/**
 * Whether every model of the allow-list is in `directory` and is the known file (P6); undefined: all are. Looked at when
 * the player starts, so that nobody is asked for what cannot be kept (P16). The vision process checks again what it loads.
 */
export async function modelsProblem(
  directory: string,
  read: (file: string) => Promise<Uint8Array> = readFile,
): Promise<'models-missing' | 'models-altered' | undefined> {
  for (const { manifest, manifestSha256, weights, weightsSha256 } of Object.values(modelList)) {
    for (const [name, sha256] of [
      [manifest, manifestSha256],
      [weights, weightsSha256],
    ] as const) {
      const bytes = await read(join(directory, name)).catch(() => undefined)
      if (!bytes) return 'models-missing'
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) return 'models-altered'
    }
  }
  return undefined
}
