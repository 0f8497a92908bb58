import type { Manifest } from '../../../contract/package/package.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'

/** The content line that a player follows, and how far it has come. */
export type FollowedLine = {
  readonly id: string
  readonly version: number
  /** SHA-256 of the active manifest's bytes; null where only the version is known. */
  readonly manifestSha256: string | null
  /** Whether all that the active package names is there; if not, the very same is taken again. */
  readonly whole: boolean
  /** Versions that staff went back from; they are not taken again by themselves. */
  readonly rolledBack: readonly number[]
}

/** Why a package does not follow on what is active; undefined: it does, or nothing is followed yet. */
export function lineRefusal(
  { id, version }: Pick<Manifest, 'id' | 'version'>,
  manifestSha256: string,
  follows: FollowedLine | null,
): Refusal | undefined {
  if (!follows) return undefined
  if (id !== follows.id) return { ...refusalFor('other-line'), path: ['id'], argument: follows.id }
  if (manifestSha256 === follows.manifestSha256) return follows.whole ? refusalFor('already-active') : undefined
  const path = ['version']
  if (follows.rolledBack.includes(version)) return { ...refusalFor('rolled-back'), path, argument: String(version) }
  if (version > follows.version) return undefined
  return { ...refusalFor('version-not-newer'), path, argument: String(follows.version) }
}
