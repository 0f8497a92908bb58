import { openArchiveSource } from '../../src/main/content/source/archive-source.node.ts'
import type { Policy } from '../../src/main/content/verify/verify-head.ts'
import { type PackageEffects, verifyPackage } from '../../src/main/content/verify/verify-package.ts'

export const openPolicy: Policy = { playerVersion: '0.1.0', trustedKeys: [], allowUnsigned: true, follows: null }

/** What a player says of an archive that nobody signed: `taken`, or the reason why not. Never rejects for what is in it. */
export async function verdictOn(file: string, effects: PackageEffects): Promise<string> {
  const source = await openArchiveSource(file)
  if (!source.ok) return source.refusal.reason
  try {
    const verified = await verifyPackage(source.value, openPolicy, effects)
    return verified.ok ? 'taken' : verified.refusal.reason
  } finally {
    await source.value.close()
  }
}
