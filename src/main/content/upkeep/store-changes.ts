import type { CallReason } from '../../../contract/reasons.ts'
import type { KeptPackage } from '../../../contract/views/content-view.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { isDiskFull, systemCode } from '../../base/system-code.ts'
import type { Imports } from './imports.ts'

export type StoreChangesParts = {
  readonly imports: Pick<Imports, 'busy' | 'alone' | 'changeOver'>
  /** As `store-upkeep` does it: both reject where the store cannot be written, or somebody else has it. */
  readonly changeActive: (from: string, direction: 'back' | 'forward') => Promise<Result<KeptPackage, CallReason>>
  readonly cleanUp: () => Promise<number | undefined>
}

export type StoreChanges = {
  /** Answers what is active then; what plays has followed by that time. */
  change(from: string, direction: 'back' | 'forward'): Promise<Result<KeptPackage, CallReason>>
  /** Answers how many bytes that freed. */
  cleanUp(): Promise<Result<number, CallReason>>
}

/** Why the store could not be changed; what is neither the disk's fault nor somebody else's is thrown on. */
function reasonFor(error: unknown): CallReason {
  if (isDiskFull(error)) return 'disk-full'
  // Nobody waits for the lock of the store without end.
  if (error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name)) return 'import-running'
  if (systemCode(error) !== undefined) return 'store-not-written'
  throw error
}

/** What staff change in the store with one tap: one at a time, and never beside an import. */
export function createStoreChanges({ imports, changeActive, cleanUp }: StoreChangesParts): StoreChanges {
  let under = false

  async function alone<Value>(work: () => Promise<Result<Value, CallReason>>): Promise<Result<Value, CallReason>> {
    if (imports.busy()) return refuse('import-running')
    if (under) return refuse('not-now')
    under = true
    try {
      return await imports.alone(work)
    } catch (error) {
      return refuse(reasonFor(error))
    } finally {
      under = false
    }
  }

  return {
    change: (from, direction) =>
      alone(async () => {
        const changed = await changeActive(from, direction)
        // Before the next import has its turn: what is read now is what was made active here.
        if (changed.ok) await imports.changeOver()
        return changed
      }),
    cleanUp: () =>
      alone(async () => {
        const freed = await cleanUp()
        return freed === undefined ? refuse('store-damaged') : succeed(freed)
      }),
  }
}
