import { restrictedCategorySchema } from '../../../contract/package/package.ts'
import { isMadeByStaff } from '../../../contract/package/staff-lines.ts'
import { type PackageDoubt, type PackageSummary, packageDoubtSchema } from '../../../contract/views/content-view.ts'
import { type Result, succeed } from '../../base/result.ts'
import { confirmedRules } from '../import/confirmed-rules.ts'
import { type ImportRules, ownLine, policyOf } from '../import/import-rules.ts'
import type { Refusal } from '../manifest/refusal.ts'
import type { PackageSource } from '../source/package-source.ts'
import type { StoreState } from '../store/store-state.ts'
import { type HeadEffects, subjectsOf, type VerifiedHead, verifyHead } from '../verify/verify-head.ts'

export type SeenPackage = { readonly package: PackageSummary; readonly doubts: readonly PackageDoubt[] }

/** Whether what staff put together comes and goes beside the line that the player follows; without another, it follows theirs. */
function isBesideLine(id: string, { packages }: StoreState, { line }: ImportRules): boolean {
  const own = ownLine({ packages })
  return isMadeByStaff(id) && (line !== null || (own !== undefined && !isMadeByStaff(own)))
}

function summaryOf({ manifest, manifestSha256, signer }: VerifiedHead, lineStays: boolean): PackageSummary {
  const items = manifest.playlists.flatMap((playlist) => playlist.items)
  const objects = new Map(Object.values(manifest.assets).map(({ sha256, bytes }) => [sha256, bytes]))
  return {
    id: manifest.id,
    version: manifest.version,
    manifestSha256,
    title: manifest.title,
    createdAt: manifest.createdAt,
    playlists: manifest.playlists.length,
    items: items.length,
    files: Object.keys(manifest.assets).length,
    bytes: [...objects.values()].reduce((sum, bytes) => sum + bytes, 0),
    restricted: [...subjectsOf(manifest)],
    signer,
    lineStays,
  }
}

/** The rules without what `doubt` comes from. */
function allowing(rules: ImportRules, doubt: PackageDoubt): ImportRules {
  switch (doubt) {
    case 'signature-missing':
    case 'key-unknown':
      return { ...rules, allowUnsigned: true }
    case 'other-line':
      return { ...rules, takeOtherLine: true }
    case 'version-not-newer':
    case 'rolled-back':
      return { ...rules, takeOlder: true }
    case 'subject-unconfirmed':
      return { ...rules, confirmedSubjects: restrictedCategorySchema.options }
  }
}

/**
 * Looks at the head of a package as an import would, and asks on where staff could allow what it was refused for: what
 * comes out is all that has to be confirmed beyond `asked`, or a reason that nobody can allow away.
 */
export async function lookAtPackage(
  source: PackageSource,
  state: StoreState,
  activeIsWhole: boolean,
  asked: ImportRules,
  effects: HeadEffects,
): Promise<Result<SeenPackage, Refusal>> {
  const doubts: PackageDoubt[] = []
  for (;;) {
    const head = await verifyHead(
      source,
      (digest) => policyOf(state, doubts.reduce(allowing, confirmedRules(asked, digest)), activeIsWhole),
      effects,
    )
    if (head.ok) {
      const lineStays = isBesideLine(head.value.manifest.id, state, asked)
      const { leftOut } = source
      return succeed({ package: { ...summaryOf(head.value, lineStays), ...(leftOut && { leftOut }) }, doubts })
    }
    const doubt = packageDoubtSchema.safeParse(head.refusal.reason)
    if (!doubt.success || doubts.includes(doubt.data)) return head
    doubts.push(doubt.data)
  }
}
