import { looseId } from '../../../contract/package/staff-lines.ts'
import { newestSent } from '../local-line.ts'
import type { StoreState } from '../store/store-state.ts'
import type { FollowedLine } from '../verify/followed-line.ts'
import type { Policy } from '../verify/verify-head.ts'

/** What a player asks of a package that is brought, and what staff allow this one. */
export type ImportRules = Omit<Policy, 'follows' | 'rolledBack' | 'active' | 'takesLocalLine'> & {
  /** Staff want it although it is not newer, or was rolled back. */
  readonly takeOlder: boolean
  /** Staff want it although it is of another line. */
  readonly takeOtherLine: boolean
  /** It is a folder of pictures and films without a manifest. */
  readonly loose: boolean
  /** The line that staff said to follow; null: that of the active package, or of the first that comes. */
  readonly line: string | null
  /** SHA-256 of the one manifest that these rules hold for, as staff loosened them; null: for whichever is brought. */
  readonly confirmed: string | null
}

/**
 * What the player follows, for a package that may be taken under `rules`. `activeIsWhole`: whether all files of the active
 * package are there; if one is missing, the very same package may be taken again. So may the last one of the line while
 * something of staff's own plays. Pictures from a loose folder follow on anything, and leave the line as it was before them.
 */
function lineToFollow(
  { packages }: StoreState,
  { loose, line, takeOlder, takeOtherLine }: Pick<ImportRules, 'loose' | 'line' | 'takeOlder' | 'takeOtherLine'>,
  activeIsWhole: boolean,
): FollowedLine | null {
  const [active] = packages
  const id = loose ? looseId : (line ?? ownLine({ packages }))
  if (id === undefined || takeOtherLine) return null
  const last = packages.find((each) => each.id === id)
  if (!last && loose) return null
  return {
    id,
    version: takeOlder || loose || !last ? 0 : last.version,
    manifestSha256: last?.manifestSha256 ?? null,
    // A package that something else replaced may be brought again unchanged.
    whole: last === active && activeIsWhole,
  }
}

/** What an import under `rules` asks of the head of a package. Only what a player makes itself is of a local line. */
export function policyOf(state: StoreState, rules: ImportRules, activeIsWhole: boolean): Policy {
  const takesLocalLine = rules.loose || rules.takeOtherLine
  const [first] = state.packages
  const active = first ? { manifestSha256: first.manifestSha256, whole: activeIsWhole } : null
  const rolledBack = rules.takeOlder || rules.takeOtherLine ? [] : state.rolledBack
  return { ...rules, follows: lineToFollow(state, rules, activeIsWhole), rolledBack, active, takesLocalLine }
}

/** The line that a player follows, whatever staff put together or showed from a loose folder since; undefined: none yet. */
export function ownLine({ packages }: { readonly packages: readonly { readonly id: string }[] }): string | undefined {
  return newestSent(packages)?.id
}
