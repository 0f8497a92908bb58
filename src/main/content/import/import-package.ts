import type { Result } from '../../base/result.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import type { Refusal } from '../manifest/refusal.ts'
import type { PackageSource } from '../source/package-source.ts'
import { collectGarbage } from '../store/collect.ts'
import type { FileSystem } from '../store/file-system.ts'
import { keptManifest } from '../store/kept-manifest.ts'
import type { PackageStore } from '../store/package-store.ts'
import type { StoreState } from '../store/store-state.ts'
import { type VerifiedHead, verifyHead } from '../verify/verify-head.ts'
import { verifyAssets } from '../verify/verify-package.ts'
import { confirmedRules } from './confirmed-rules.ts'
import { diskRefusal } from './disk-refusal.ts'
import type { ImportOutcome, ImportProgress } from './import-outcome.ts'
import { type ImportRules, policyOf } from './import-rules.ts'
import { type ImportTools, missingOf, type StoringEffects, storingEffects } from './storing-effects.ts'

export type ImportParts = {
  readonly tools: ImportTools
  readonly now: () => Date
  readonly onProgress: (progress: ImportProgress) => void
  /** Aborted: the import ends before the next piece, and nothing that is active changes. */
  readonly signal: AbortSignal
  /** How many packages stay, this one among them. */
  readonly kept: number
  /** Digests of what the screen shows, of whatever package: a film that is on is read to its end. */
  readonly onScreen: readonly string[]
}

const sizeOf = (assets: readonly { readonly bytes: number }[]): number =>
  assets.reduce((sum, { bytes }) => sum + bytes, 0)

/** Whether manifest and files of what is active are here, each in its size. */
export async function activeIsWhole(
  files: FileSystem,
  { packages: [active] }: StoreState,
  playerVersion: string,
  { sha256 }: Pick<ImportTools, 'sha256'>,
): Promise<boolean> {
  const bytes = active && (await keptManifest(files, active, sha256))
  if (!bytes) return false
  const read = readManifest(bytes, playerVersion)
  return read.ok && (await missingOf(files, Object.values(read.value.assets))).length === 0
}

/** Verifies the head of a package against what is active: the very same is taken again only if files of it are not here. */
async function verifiedHead(
  source: PackageSource,
  store: PackageStore,
  rules: ImportRules,
  effects: StoringEffects,
): Promise<Result<VerifiedHead, Refusal>> {
  const verify = (whole: boolean) =>
    verifyHead(source, (digest) => policyOf(store.state(), confirmedRules(rules, digest), whole), effects)
  const head = await verify(true)
  if (head.ok || head.refusal.reason !== 'already-active') return head
  return (await activeIsWhole(store.files, store.state(), rules.playerVersion, effects)) ? head : verify(false)
}

async function activate(store: PackageStore, head: VerifiedHead, { tools, now, kept, onScreen }: ImportParts) {
  const { manifest, manifestSha256, signer } = head
  const { id, version } = manifest
  const stored = { id, version, manifestSha256, signer, importedAt: now().toISOString() }
  await store.activate(stored, head, kept)
  try {
    await collectGarbage(store.files, store.state(), tools.sha256, new Set(onScreen))
  } catch (error) {
    // It is active all the same; what was not removed is found the next time.
    if (!diskRefusal(error)) throw error
  }
  return stored
}

async function takePackage(
  source: PackageSource,
  store: PackageStore,
  rules: ImportRules,
  parts: ImportParts,
): Promise<ImportOutcome> {
  const { tools, onProgress, signal } = parts
  let [copied, total] = [0, 0]
  const effects = storingEffects(
    store,
    tools,
    parts,
    (bytes) => {
      copied += bytes
      onProgress({ bytes: copied, total: Math.max(copied, total) })
    },
    signal,
  )
  onProgress({ bytes: 0, total: null })
  const head = await verifiedHead(source, store, rules, effects)
  if (!head.ok) return { kind: 'refused', refusal: head.refusal }
  total = sizeOf(effects.missing())
  onProgress({ bytes: 0, total })
  const [before] = store.state().packages
  const repaired = before?.manifestSha256 === head.value.manifestSha256
  // What is on its way gets home however this ends: the next import finds it.
  const refusal = await verifyAssets(source, head.value.manifest, effects).finally(effects.settled)
  if (refusal) return { kind: 'refused', refusal }
  signal.throwIfAborted()
  const stored = await activate(store, head.value, parts)
  return { kind: 'activated', package: stored, title: head.value.manifest.title, copied, repaired }
}

/**
 * Takes the package of `source` into the store and makes it active, as a whole or not at all: manifest, signature, schema,
 * line and version, space, list of files; then each asset that is not here yet, hashed while it is copied; then, when
 * all of it is safe on the disk, the pointer. What was copied by an import that ended early stays for the next one.
 */
export async function importPackage(
  source: PackageSource,
  store: PackageStore,
  rules: ImportRules,
  parts: ImportParts,
): Promise<ImportOutcome> {
  try {
    return await takePackage(source, store, rules, parts)
  } catch (error) {
    if (parts.signal.aborted) return { kind: 'aborted' }
    const refusal = diskRefusal(error)
    if (!refusal) throw error
    return { kind: 'refused', refusal }
  }
}
