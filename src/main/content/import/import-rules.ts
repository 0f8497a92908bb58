import type { StoreState } from '../store/store-state.ts'
import type { FollowedLine } from '../verify/followed-line.ts'
import type { Policy } from '../verify/verify-head.ts'

/** What a player asks of a package that is brought, and what staff allow this one. */
export type ImportRules = Omit<Policy, 'follows'> & {
  /** Staff want it although it is not newer, or was rolled back. */
  readonly takeOlder: boolean
  /** Staff want it although it is of another line. */
  readonly takeOtherLine: boolean
}

/**
 * What the player follows, for a package that may be taken under `rules`. `activeIsWhole`: whether all files of the active
 * package are there; if not, the very same is taken again.
 */
export function lineToFollow(
  { packages, rolledBack }: StoreState,
  { takeOlder, takeOtherLine }: Pick<ImportRules, 'takeOlder' | 'takeOtherLine'>,
  activeIsWhole: boolean,
): FollowedLine | null {
  const [active] = packages
  if (!active || takeOtherLine) return null
  return {
    id: active.id,
    version: takeOlder ? 0 : active.version,
    manifestSha256: active.manifestSha256,
    whole: activeIsWhole,
    rolledBack: takeOlder ? [] : rolledBack.filter(({ id }) => id === active.id).map(({ version }) => version),
  }
}
