import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { modelList } from '../../contract/model-list.ts'
import { sha256 } from '../base/hashing.node.ts'

/**
 * Whether every model of the allow-list is in `directory` and is the known file (P6); undefined: all are. Looked at when
 * the player starts, so that nobody is asked for what cannot be kept (P16). The vision process checks again what it loads.
 */
export async function modelsProblem(
  directory: string,
  read: (file: string) => Promise<Uint8Array> = readFile,
): Promise<'models-missing' | 'models-altered' | undefined> {
  for (const { manifest, manifestSha256, weights, weightsSha256 } of Object.values(modelList)) {
    for (const [name, known] of [
      [manifest, manifestSha256],
      [weights, weightsSha256],
    ] as const) {
      const bytes = await read(join(directory, name)).catch(() => undefined)
      if (!bytes) return 'models-missing'
      if (sha256(bytes) !== known) return 'models-altered'
    }
  }
  return undefined
}
