import type { Manifest } from '../../../contract/package/package.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'

/** The content line that a player follows, and how far it has come. */
export type FollowedLine = {
  readonly id: string
  readonly version: number
  /** SHA-256 of the manifest of the line's last package; null where only the version is known. */
  readonly manifestSha256: string | null
  /** Whether that one is active and all that it names is there; if not, the very same is taken again. */
  readonly whole: boolean
}

/** One version of a line. */
export type Release = Pick<Manifest, 'id' | 'version'>

/**
 * Why a package does not follow on what is active; undefined: it does, or nothing is followed yet. `rolledBack`: what staff went
 * back from, of whatever line; it is not taken again by itself.
 */
export function lineRefusal(
  { id, version }: Release,
  manifestSha256: string,
  follows: FollowedLine | null,
  rolledBack: readonly Release[],
): Refusal | undefined {
  if (follows && id !== follows.id) return { ...refusalFor('other-line'), path: ['id'], argument: follows.id }
  const path = ['version']
  if (rolledBack.some((each) => each.id === id && each.version === version))
    return { ...refusalFor('rolled-back'), path, argument: String(version) }
  if (!follows) return undefined
  if (manifestSha256 === follows.manifestSha256) return follows.whole ? refusalFor('already-active') : undefined
  if (version > follows.version) return undefined
  return { ...refusalFor('version-not-newer'), path, argument: String(follows.version) }
}
