import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256, startHash } from '../../base/hashing.node.ts'
import { succeed } from '../../base/result.ts'
import { verifySignature } from '../minisign/verify-signature.node.ts'
import { lookInto, needsLook } from './look-into.node.ts'
import { type AssetStaging, keepNothing } from './verify-asset.ts'
import type { PackageEffects, Scrutiny } from './verify-package.ts'

/** Keeps one asset in a file of its own until it was looked into. */
async function stageAs(file: string): Promise<AssetStaging> {
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
  // Several assets are under way at once.
  let staged = 0
  const nextFile = (): string => {
    staged += 1
    return join(folder, String(staged))
  }
  return {
    verifySignature,
    sha256,
    hasSpace: async () => true,
    startHash,
    onBytes,
    held: async () => null,
    stage: async (scrutiny: Scrutiny) => (needsLook(scrutiny) ? stageAs(nextFile()) : keepNothing),
    async lookInto(file, scrutiny) {
      if (!needsLook(scrutiny)) return undefined
      const problem = await lookInto(file, scrutiny)
      await rm(file)
      return problem
    },
    keep: async () => undefined,
    dispose: () => rm(folder, { recursive: true, force: true }),
  }
}
