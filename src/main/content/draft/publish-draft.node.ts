import { join } from 'node:path'
import type { CallReason } from '../../../contract/reasons.ts'
import type { ContentPackage } from '../content-package.ts'
import { noAllowances } from '../import/import-request.ts'
import { idFrom } from '../making/first-manifest.ts'
import type { Imports } from '../upkeep/imports.ts'
import type { DraftDesk } from './draft-desk.ts'
import type { DraftFolder } from './draft-folder.node.ts'
import type { DraftPackage } from './draft-package.ts'

export type PublishParts = {
  readonly desk: Pick<DraftDesk, 'pack' | 'refuse'>
  readonly folder: Pick<DraftFolder, 'outgoing' | 'clearOutgoing'>
  readonly imports: Pick<Imports, 'busy' | 'alone' | 'takeChosen'>
  /** What plays now. */
  readonly content: () => Pick<ContentPackage, 'manifest'> | null
  readonly playerVersion: string
  /** Whether it holds nothing of what plays now. */
  readonly goesAlone: () => boolean
  /** The package as it is now; undefined: its rules refused it, and staff were told. */
  readonly make: () => Promise<DraftPackage | CallReason | undefined>
}

const refusals = { 'disk-full': 'no-space', 'not-saved': 'store-failed' } as const

/**
 * Packs what staff made and hands it to the import. What goes with what plays holds all of that, and packing takes
 * minutes: if something else plays by then, it is packed anew, so that what came meanwhile is not put back.
 */
export async function publishDraft(parts: PublishParts): Promise<CallReason | undefined> {
  const { desk, folder, imports } = parts
  for (;;) {
    if (imports.busy()) return 'import-running'
    const beside = parts.content()?.manifest
    const made = await parts.make()
    const goesAlone = parts.goesAlone()
    if (made === undefined || typeof made === 'string') return made
    const { text: manifest, files } = made
    const out = join(folder.outgoing, `${idFrom(made.manifest.title, 'playlist')}.askfirst`)
    const order = { type: 'pack', manifest, files, out, playerVersion: parts.playerVersion, key: null } as const
    const packed = await desk.pack(order, folder.clearOutgoing)
    if (packed === 'disk-full' || packed === 'not-saved') {
      desk.refuse({ reason: refusals[packed], sentence: '' })
      return undefined
    }
    if (packed === undefined || typeof packed === 'string') return packed
    if (!goesAlone) {
      if (imports.busy()) return 'import-running'
      // A way back that is under way has its turn first.
      await imports.alone(async () => undefined)
      if (imports.busy()) return 'import-running'
      if (parts.content()?.manifest !== beside) continue
    }
    // Staff chose every file of it in this window, behind the PIN: nobody else could vouch for it. What they allow
    // holds for this one manifest; its subjects are asked about like any other's (P18).
    const allowances = { ...noAllowances, unsigned: true, otherLine: true }
    const { manifestSha256 } = packed
    void imports.takeChosen({ origin: 'draft', path: out, loose: false, allowances, manifestSha256 })
    return undefined
  }
}
