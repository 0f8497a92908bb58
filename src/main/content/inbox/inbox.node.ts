import { join } from 'node:path'
import type { PackageReason } from '../../../contract/reasons.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { Clock } from '../../base/time/clock.ts'
import { isPassing } from '../import/passing-reason.ts'
import { type InboxMoves, lookIntoInbox } from './inbox-folder.node.ts'
import { emptyMemory, hasStood, type InboxEntry, readyIn, withTried } from './inbox-look.ts'
import { liesIn } from './lies-in.node.ts'
import { createMovingAside } from './move-aside.ts'
import type { UnmovedMemory } from './unmoved-memory.node.ts'

const lookEvery = 2_000

/** What a package looks like that is still being copied. */
const incomplete: readonly PackageReason[] = [
  'not-a-package',
  'nothing-to-show',
  'archive-invalid',
  'manifest-invalid',
  'asset-missing',
  'asset-corrupt',
]

export type InboxParts = {
  readonly clock: Clock
  readonly folder: string
  /** The player's own files: nothing is taken from there, because it would be moved away. */
  readonly dataDirectory: string
  /** Imports the package at a path; one at a time. */
  readonly take: (path: string, loose: boolean) => Promise<ImportEnding>
  readonly moves: InboxMoves
  readonly memory: UnmovedMemory
  /** The folder cannot be used, or can be again: what it is done with is moved aside, too. */
  readonly usable: (usable: boolean) => void
}

/**
 * Watches a folder by looking: shares and synchronized folders announce nothing. A package is taken when it lay there
 * unchanged for two looks, and is then moved to `taken` or, with the reason beside it, to `refused`. One that looks as if
 * it were still being copied is moved when it has stood for a minute and was refused once more. One that was refused through
 * no fault of its own, or that staff called off, stays until it changes or the player starts anew, and a loose folder until
 * staff said whether to take it. What cannot be moved is tried again at each look, and the folder is not usable meanwhile; as
 * it lies there it is not taken again, also not after a start.
 */
export function watchInbox(parts: InboxParts): { dispose(): void } {
  const { clock, folder, dataDirectory, take, usable } = parts
  const aside = createMovingAside(clock, folder, parts.moves, parts.memory)
  let memory = emptyMemory
  let ended = false
  let cancel = (): void => undefined

  async function takeEntry(entry: InboxEntry, lookedAt: number): Promise<void> {
    const loose = entry.kind === 'loose'
    // As it was seen: what is copied on while the import runs has not stood.
    const stood = hasStood(memory, entry, lookedAt)
    const ending = await take(join(folder, entry.name), loose)
    if (ended) return
    if (ending.kind === 'aborted') {
      memory = withTried(memory, entry, false)
      return
    }
    const mayGrow = ending.kind === 'refused' && incomplete.includes(ending.reason) && !stood
    memory = withTried(memory, entry, mayGrow)
    if (ending.kind === 'activated' || ending.reason === 'already-active') await aside.move(entry, null)
    else if (!mayGrow && !isPassing(ending.reason) && !(loose && ending.reason === 'signature-missing'))
      await aside.move(entry, `${ending.reason}\n${ending.sentence}\n`)
  }

  async function look(): Promise<void> {
    try {
      if (await liesIn(folder, dataDirectory)) throw new Error('the inbox lies among the player’s own files')
      const now = clock.monotonic()
      const entries = await lookIntoInbox(folder)
      const found = readyIn(memory, entries, now)
      memory = found.memory
      for (const entry of found.ready) if (!ended && !aside.isDoneWith(entry)) await takeEntry(entry, now)
      await aside.moveAgain(entries)
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
