import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { succeed } from '../../base/result.ts'
import { sha256, startHash } from '../hashing.node.ts'
import { verifySignature } from '../minisign/verify-signature.node.ts'
import { lookInto, needsLook } from './look-into.node.ts'
import { type AssetStaging, keepNothing } from './verify-asset.ts'
import type { PackageEffects, Scrutiny } from './verify-package.ts'

/** Keeps one asset in a file of its own until it was looked into. */
async function stageIn(folder: string): Promise<AssetStaging> {
  const file = join(folder, 'asset')
  const handle = await open(file, 'w', 0o600)
  return {
    async write(chunk) {
      await handle.writeFile(chunk)
      return undefined
    },
    async finish() {
      await handle.close()
      return succeed(file)
    },
    discard: () => handle.close(),
  }
}

/** Effects that check a package and keep nothing of it. Whoever made them ends them with `dispose`. */
export async function checkingEffects(
  onBytes: (bytes: number) => void,
): Promise<PackageEffects & { dispose(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-verify-'))
  return {
    verifySignature,
    sha256,
    hasSpace: async () => true,
    startHash,
    onBytes,
    held: async () => null,
    stage: async (scrutiny: Scrutiny) => (needsLook(scrutiny) ? stageIn(folder) : keepNothing),
    lookInto: async (file, scrutiny) => (needsLook(scrutiny) ? lookInto(file, scrutiny) : undefined),
    keep: async () => undefined,
    dispose: () => rm(folder, { recursive: true, force: true }),
  }
}
