import type { RestrictedCategory } from '../../../contract/package/package.ts'
import type { PackageReason } from '../../../contract/reasons.ts'
import type { ChosenPackage } from '../../../contract/views/content-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { PackageLook } from '../../../contract/workers/store-work.ts'
import { type Granted, noAllowances, onRequest } from '../import/import-request.ts'
import type { ChosenImport, ChosenOrigin } from './imports.ts'

type Asked = Pick<Extract<ChosenPackage, { state: 'asking' }>, 'package' | 'loose' | 'doubts'>
type Refused = {
  readonly name: string
  readonly origin: ChosenOrigin
  readonly reason: PackageReason
  readonly sentence: string
}

/** What is known of a package that was refused before: what staff had allowed it, and whether they had put it together here. */
export type OfferedAgain = { readonly granted: Granted | undefined; readonly origin: ChosenOrigin }

export type PackageChoiceParts = {
  /** Resolves with undefined where nothing came of it. */
  readonly look: (
    path: string,
    granted: Granted | undefined,
  ) => { readonly ended: Promise<PackageLook | undefined>; end(): void }
  /** Hands a package to the import, with what staff allowed for this manifest alone. */
  readonly take: (chosen: ChosenImport) => Promise<ImportEnding>
  /** A package is active whose sensitive subjects staff confirmed: later ones with the same come in by themselves. */
  readonly subjectsConfirmed: (subjects: readonly RestrictedCategory[]) => void
  readonly refused: (refused: Refused) => void
  readonly changed: () => void
}

export type PackageChoice = {
  /**
   * Looks at a package; what there is no doubt of is imported at once. `name`: as staff see it. `again`: what they allowed it
   * before, so that nothing of it is asked again.
   */
  offer(path: string, name: string, again?: OfferedAgain): void
  /** Imports what staff were asked about; false: that is not what they were asked about last. */
  confirm(manifestSha256: string): boolean
  dismiss(): void
  view(): ChosenPackage | null
}

const offeredAnew: OfferedAgain = { granted: undefined, origin: 'chosen' }

/**
 * The one package that staff chose in the settings window, until the import has it.
 *
 *     null ── offer ──▶ looking ──▶ taken at once: null
 *                          ├──────▶ asking ── confirm, dismiss ──▶ null
 *                          └──────▶ refused ── dismiss ──▶ null
 */
export function createPackageChoice({
  look,
  take,
  subjectsConfirmed,
  refused,
  changed,
}: PackageChoiceParts): PackageChoice {
  let chosen: ChosenPackage | null = null
  let path = ''
  let { granted, origin } = offeredAnew
  let end = (): void => undefined

  function become(next: ChosenPackage | null): void {
    chosen = next
    changed()
  }

  function importOf({ package: { manifestSha256 }, loose, doubts }: Asked): ChosenImport {
    const before = granted?.manifestSha256 === manifestSha256 ? granted.allowances : noAllowances
    const allowances = doubts.reduce((allowed, doubt) => onRequest(allowed, doubt) ?? allowed, { allowances: before })
    return { origin, path, loose, ...allowances, manifestSha256 }
  }

  function seen(name: string, found: PackageLook): void {
    if (found.kind === 'refused') {
      const { reason, sentence } = found
      refused({ name, origin, reason, sentence })
      become({ state: 'refused', name, origin, reason, sentence })
    } else if (found.doubts.length === 0) {
      become(null)
      void take(importOf(found))
    } else become({ state: 'asking', name, package: found.package, loose: found.loose, doubts: found.doubts })
  }

  return {
    offer(offered, name, again = offeredAnew) {
      end()
      path = offered
      ;({ granted, origin } = again)
      const looking = { state: 'looking', name } as const
      become(looking)
      const running = look(offered, granted)
      end = running.end
      void running.ended.then((found) => {
        if (chosen === looking) seen(name, found ?? { kind: 'refused', reason: 'read-error', sentence: '' })
      })
    },
    confirm(manifestSha256) {
      if (chosen?.state !== 'asking' || chosen.package.manifestSha256 !== manifestSha256) return false
      const asked = chosen
      become(null)
      void take(importOf(asked)).then((ending) => {
        const confirmed = ending.kind === 'activated' && asked.doubts.includes('subject-unconfirmed')
        if (confirmed) subjectsConfirmed(asked.package.restricted)
      })
      return true
    },
    dismiss() {
      end()
      become(null)
    },
    view: () => chosen,
  }
}
