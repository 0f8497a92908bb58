import { join } from 'node:path'
import type { PackageReason } from '../../../contract/reasons.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { Clock } from '../../base/clock.ts'
import { lookIntoInbox, moveToRefused, moveToTaken } from './inbox-folder.node.ts'
import { emptyMemory, type InboxEntry, readyIn, withTried } from './inbox-look.ts'
import { liesIn } from './lies-in.node.ts'

const lookEvery = 2_000

/**
 * Not the package's fault: it stays where it is and is tried again when the player starts anew or the file changes. A loose
 * folder stays until staff said whether to take it.
 */
const staying: readonly PackageReason[] = ['no-space', 'source-gone', 'read-error', 'store-failed']

export type InboxParts = {
  readonly clock: Clock
  readonly folder: string
  /** The player's own files: nothing is taken from there, because it would be moved away. */
  readonly dataDirectory: string
  /** Imports the package at a path; one at a time. */
  readonly take: (path: string, loose: boolean) => Promise<ImportEnding>
  /** The folder cannot be used, or can be again. */
  readonly usable: (usable: boolean) => void
}

/**
 * Watches a folder by looking: shares and synchronized folders announce nothing. A package is taken when it lay there
 * unchanged for two looks, and is then moved to `taken` or, with the reason beside it, to `refused`.
 */
export function watchInbox({ clock, folder, dataDirectory, take, usable }: InboxParts): { dispose(): void } {
  let memory = emptyMemory
  let ended = false
  let cancel = (): void => undefined

  async function takeEntry(entry: InboxEntry): Promise<void> {
    const loose = entry.kind === 'loose'
    const ending = await take(join(folder, entry.name), loose)
    if (ended || ending.kind === 'aborted') return
    memory = withTried(memory, entry)
    if (ending.kind === 'activated' || ending.reason === 'already-active') await moveToTaken(folder, entry.name)
    else if (!staying.includes(ending.reason) && !(loose && ending.reason === 'signature-missing')) {
      await moveToRefused(folder, entry.name, `${ending.reason}\n${ending.sentence}\n`)
    }
  }

  async function look(): Promise<void> {
    try {
      if (await liesIn(folder, dataDirectory)) throw new Error('the inbox lies among the player’s own files')
      const found = readyIn(memory, await lookIntoInbox(folder))
      memory = found.memory
      for (const entry of found.ready) if (!ended) await takeEntry(entry)
      usable(true)
    } catch {
      usable(false)
    }
    if (!ended) cancel = clock.after(lookEvery, look)
  }

  look()
  return {
    dispose() {
      ended = true
      cancel()
    },
  }
}
