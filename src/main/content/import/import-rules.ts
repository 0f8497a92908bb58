import { looseId } from '../source/loose-manifest.ts'
import type { StoreState } from '../store/store-state.ts'
import type { FollowedLine } from '../verify/followed-line.ts'
import type { Policy } from '../verify/verify-head.ts'

/** What a player asks of a package that is brought, and what staff allow this one. */
export type ImportRules = Omit<Policy, 'follows'> & {
  /** Staff want it although it is not newer, or was rolled back. */
  readonly takeOlder: boolean
  /** Staff want it although it is of another line. */
  readonly takeOtherLine: boolean
  /** It is a folder of pictures and films without a manifest. */
  readonly loose: boolean
}

/**
 * What the player follows, for a package that may be taken under `rules`. `activeIsWhole`: whether all files of the active
 * package are there; if not, the very same is taken again. Pictures from a loose folder follow on anything, and the line is
 * that of the last package before them.
 */
export function lineToFollow(
  { packages, rolledBack }: StoreState,
  { loose, takeOlder, takeOtherLine }: Pick<ImportRules, 'loose' | 'takeOlder' | 'takeOtherLine'>,
  activeIsWhole: boolean,
): FollowedLine | null {
  const [active] = packages
  const last = packages.find(({ id }) => (id === looseId) === loose)
  if (!last || takeOtherLine) return null
  const lastIsActive = last === active
  return {
    id: last.id,
    version: takeOlder || loose ? 0 : last.version - (lastIsActive ? 0 : 1),
    manifestSha256: lastIsActive ? last.manifestSha256 : null,
    whole: activeIsWhole,
    rolledBack: takeOlder ? [] : rolledBack.filter(({ id }) => id === last.id).map(({ version }) => version),
  }
}

/** The line that a player follows, whatever loose pictures came since; undefined: none yet. */
export function ownLine({ packages }: StoreState): string | undefined {
  return packages.find(({ id }) => id !== looseId)?.id
}
