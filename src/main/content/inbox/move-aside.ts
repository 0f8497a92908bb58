import type { Clock } from '../../base/time/clock.ts'
import type { InboxMoves } from './inbox-folder.node.ts'
import type { InboxEntry } from './inbox-look.ts'
import type { Unmoved, UnmovedMemory } from './unmoved-memory.node.ts'

/** After a start a share may take so long to be mounted with what it holds. */
const startMilliseconds = 30_000

export type MovingAside = {
  /** Whether the inbox is done with this as it lies there. */
  isDoneWith(entry: InboxEntry): boolean
  /** Moves what the inbox is done with; `reason`: why it was refused, null: it was taken. Rejects where it cannot be moved. */
  move(entry: InboxEntry, reason: string | null): Promise<void>
  /** Tries again what could not be moved and lies there as it was. Rejects at the first that still cannot be moved. */
  moveAgain(entries: readonly InboxEntry[]): Promise<void>
}

/** Moves what an inbox is done with aside, and remembers, over restarts, too, what could not be moved. */
export function createMovingAside(clock: Clock, folder: string, moves: InboxMoves, memory: UnmovedMemory): MovingAside {
  const began = clock.monotonic()
  const unmoved = new Map(memory.kept().map((each) => [each.name, each]))

  function keep(): void {
    const all = [...unmoved.values()]
    if (JSON.stringify(all) !== JSON.stringify(memory.kept())) memory.keep(all)
  }

  async function move({ name, stamp }: Pick<InboxEntry, 'name' | 'stamp'>, reason: Unmoved['reason']): Promise<void> {
    unmoved.set(name, { name, stamp, reason })
    try {
      await (reason === null ? moves.taken(folder, name) : moves.refused(folder, name, reason))
      unmoved.delete(name)
    } finally {
      keep()
    }
  }

  return {
    isDoneWith: ({ name, stamp }) => unmoved.get(name)?.stamp === stamp,
    move,
    async moveAgain(entries) {
      for (const each of [...unmoved.values()]) {
        const entry = entries.find(({ name }) => name === each.name)
        if (entry?.stamp === each.stamp) await move(each, each.reason)
        else if (entry || clock.monotonic() - began >= startMilliseconds) unmoved.delete(each.name)
      }
      keep()
    },
  }
}
