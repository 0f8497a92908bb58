import type { Asset, Manifest, RestrictedCategory } from '../../../contract/package/package.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { localLineRefusal } from '../local-line.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { commentFits } from '../minisign/package-comment.ts'
import type { PublicKey } from '../minisign/public-key.ts'
import type { SignatureVerdict } from '../minisign/verify-signature.node.ts'
import type { PackageSource } from '../source/package-source.ts'
import { type FollowedLine, lineRefusal, type Release } from './followed-line.ts'
import { listRefusal } from './listed-files.ts'

/** What a player, or somebody at the command line, asks of a package. */
export type Policy = {
  /** `major.minor.patch`. */
  readonly playerVersion: string
  readonly trustedKeys: readonly PublicKey[]
  /** Whether a package that nobody known has signed is taken all the same. A wrong signature never is. */
  readonly allowUnsigned: boolean
  /** Sensitive subjects that staff have confirmed (P18); undefined: they are nobody's concern, as at the command line. */
  readonly confirmedSubjects?: readonly RestrictedCategory[]
  /** null: nothing is active yet. */
  readonly follows: FollowedLine | null
  /** What staff went back from, of whatever line; undefined: nothing. */
  readonly rolledBack?: readonly Release[]
  /**
   * SHA-256 of the manifest of what is active, of whatever line, and whether all that it names is there. Where files are
   * missing, the same package brought again mends it, and is then not refused as one that is not newer. null: nothing is active.
   */
  readonly active?: { readonly manifestSha256: string; readonly whole: boolean } | null
  /** Whether it may be of a line that only players make: it is a loose folder, or was published here. */
  readonly takesLocalLine?: boolean
}

/** What is asked of the manifest with this SHA-256: of the very bytes that are judged, however often the source is read. */
export type PolicyFor = (manifestSha256: string) => Policy

export type HeadEffects = {
  readonly verifySignature: (
    message: Uint8Array,
    signature: Uint8Array,
    trusted: readonly PublicKey[],
  ) => SignatureVerdict
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => string
  /** Whether there is room for these; asked once, with all that the package names. */
  readonly hasSpace: (assets: readonly Asset[]) => Promise<boolean>
}

/** Who stands behind a package; `key-unknown` and `unsigned` come only where the policy allows them. */
export type Signer =
  | { readonly kind: 'trusted' | 'key-unknown'; readonly keyId: string }
  | { readonly kind: 'unsigned' }

export type VerifiedHead = {
  readonly manifest: Manifest
  readonly manifestBytes: Uint8Array
  readonly manifestSha256: string
  /** null: the package has none. */
  readonly signatureBytes: Uint8Array | null
  readonly signer: Signer
}

type Signed = { readonly signer: Signer; readonly comment: string }

function judgeSignature(
  message: Uint8Array,
  signature: Uint8Array | null,
  { trustedKeys, allowUnsigned }: Policy,
  { verifySignature }: HeadEffects,
): Result<Signed, Refusal> {
  if (!signature) {
    return allowUnsigned
      ? succeed({ signer: { kind: 'unsigned' }, comment: '' })
      : refuse(refusalFor('signature-missing'))
  }
  const verdict = verifySignature(message, signature, trustedKeys)
  if (verdict.kind === 'invalid') return refuse(refusalFor('signature-invalid'))
  const signer: Signer = { kind: verdict.kind, keyId: verdict.keyId }
  if (verdict.kind === 'trusted') return succeed({ signer, comment: verdict.trustedComment })
  return allowUnsigned
    ? succeed({ signer, comment: '' })
    : refuse({ ...refusalFor('key-unknown'), argument: verdict.keyId })
}

/** Every sensitive subject that an item of the package declares, each once. */
export function subjectsOf({ playlists }: Manifest): readonly RestrictedCategory[] {
  return [...new Set(playlists.flatMap(({ items }) => items.flatMap(({ restricted }) => restricted ?? [])))]
}

/**
 * Everything that is decided before an asset is touched, in this order: manifest bytes within their limit, that it is not
 * active already, signature, format and schema and rules, line and version, sensitive subjects, space, the list of files. The first refusal ends it.
 */
export async function verifyHead(
  source: PackageSource,
  policyFor: Policy | PolicyFor,
  effects: HeadEffects,
): Promise<Result<VerifiedHead, Refusal>> {
  const manifestBytes = await source.manifestBytes()
  if (!manifestBytes.ok) return manifestBytes
  const manifestSha256 = effects.sha256(manifestBytes.value)
  const policy = typeof policyFor === 'function' ? policyFor(manifestSha256) : policyFor
  const isActive = policy.active?.manifestSha256 === manifestSha256
  if (isActive && policy.active?.whole) return refuse(refusalFor('already-active'))
  const signatureBytes = await source.signatureBytes()
  if (!signatureBytes.ok) return signatureBytes
  // It was taken before, and nothing but the very same files can come with it.
  const trust = isActive ? { ...policy, allowUnsigned: true } : policy
  const signed = judgeSignature(manifestBytes.value, signatureBytes.value, trust, effects)
  if (!signed.ok) return signed
  const read = readManifest(manifestBytes.value, policy.playerVersion)
  if (!read.ok) return read
  const manifest = read.value
  const { signer, comment } = signed.value
  if (!commentFits(comment, manifest.id, manifest.version)) return refuse(refusalFor('signature-invalid'))
  const local = policy.takesLocalLine === true ? undefined : localLineRefusal(manifest)
  const line = isActive
    ? undefined
    : (local ?? lineRefusal(manifest, manifestSha256, policy.follows, policy.rolledBack ?? []))
  if (line) return refuse(line)
  const { confirmedSubjects } = policy
  const unconfirmed = confirmedSubjects ? subjectsOf(manifest).filter((each) => !confirmedSubjects.includes(each)) : []
  if (unconfirmed.length > 0) return refuse({ ...refusalFor('subject-unconfirmed'), argument: unconfirmed.join(', ') })
  if (!(await effects.hasSpace(Object.values(manifest.assets)))) return refuse(refusalFor('no-space'))
  const listed = listRefusal(manifest, source.entries)
  if (listed) return refuse(listed)
  return succeed({
    manifest,
    manifestBytes: manifestBytes.value,
    manifestSha256,
    signatureBytes: signatureBytes.value,
    signer,
  })
}
