import { rm } from 'node:fs/promises'
import type { ReportsOrder } from '../../contract/workers/reports-work.ts'
import { unfinishedOf } from '../base/files/unfinished-of.ts'
import { unfinishedFolderOf } from '../documents/copy-out.node.ts'

/** What a piece of work has on a disk before it is done. */
function unfinished(order: ReportsOrder): string | undefined {
  if (order.type === 'copy') return unfinishedFolderOf(order.folder)
  return order.type === 'save' ? unfinishedOf(order.file) : undefined
}

/** Removes what a piece of work began whose process went without a last word. Never rejects. */
export async function removeUnfinished(order: ReportsOrder): Promise<void> {
  const path = unfinished(order)
  // A stick that is out has taken it along.
  if (path !== undefined) await rm(path, { recursive: true, force: true }).catch(() => undefined)
}
