/** One thing that lies in the inbox: how large it is and when it was last changed, all that is in it together. */
export type InboxEntry = {
  readonly name: string
  /** An archive by its name, a folder by its manifest; a folder of pictures and films is loose, anything else is none. */
  readonly kind: 'package' | 'loose' | 'none'
  /** A digest that changes with every byte that is added, and with who may read it. */
  readonly stamp: string
}

/** What was seen at the last look, and what was tried as it lies there. */
export type InboxMemory = {
  /** `since`: from when it lay there so, in monotonic milliseconds. */
  readonly seen: ReadonlyMap<string, { readonly stamp: string; readonly since: number }>
  readonly tried: ReadonlyMap<string, { readonly stamp: string; readonly once: boolean }>
}

export const emptyMemory: InboxMemory = { seen: new Map(), tried: new Map() }

/** A copy that stalls goes on within this time, or it was none. */
const stallMilliseconds = 60_000

/** Where the inbox keeps what it is done with. */
export const takenFolder = 'taken'
export const refusedFolder = 'refused'

/** What programs name a file that they have not finished: rsync, Syncthing, browsers, editors, Windows. */
const unfinished = /^[.~]|~$|\.(part|partial|filepart|tmp|temp|crdownload|download|swp|lock)$/i

export function isUnfinishedName(name: string): boolean {
  return unfinished.test(name)
}

/** Whether an entry has lain there the same for so long that nobody copies it any more. */
export function hasStood({ seen }: InboxMemory, { name, stamp }: InboxEntry, now: number): boolean {
  const before = seen.get(name)
  return before?.stamp === stamp && now - before.since >= stallMilliseconds
}

/**
 * What lies there the same as at the last look and was not tried so; the others are waited for. What was tried once only is
 * tried again when it has stood. `now` in monotonic milliseconds.
 */
export function readyIn(
  memory: InboxMemory,
  entries: readonly InboxEntry[],
  now: number,
): { readonly ready: readonly InboxEntry[]; readonly memory: InboxMemory } {
  const own = [takenFolder, refusedFolder]
  const packages = entries.filter(({ name, kind }) => kind !== 'none' && !isUnfinishedName(name) && !own.includes(name))
  const triedSo = ({ name, stamp }: InboxEntry) => {
    const tried = memory.tried.get(name)
    return tried?.stamp === stamp ? tried : undefined
  }
  const ready = packages.filter((entry) => {
    if (memory.seen.get(entry.name)?.stamp !== entry.stamp) return false
    const tried = triedSo(entry)
    return !tried || (tried.once && hasStood(memory, entry, now))
  })
  const seen = packages.map(({ name, stamp }) => {
    const before = memory.seen.get(name)
    return [name, before?.stamp === stamp ? before : { stamp, since: now }] as const
  })
  const tried = packages.flatMap((entry) => {
    const before = triedSo(entry)
    return before ? [[entry.name, before] as const] : []
  })
  return { ready, memory: { seen: new Map(seen), tried: new Map(tried) } }
}

/** `once`: it is tried again as it is when it has stood. */
export function withTried(memory: InboxMemory, { name, stamp }: InboxEntry, once: boolean): InboxMemory {
  return { ...memory, tried: new Map([...memory.tried, [name, { stamp, once }]]) }
}
