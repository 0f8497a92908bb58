/** One thing that lies in the inbox: how large it is and when it was last changed, all that is in it together. */
export type InboxEntry = {
  readonly name: string
  /** An archive by its name, a folder by its manifest; a folder of pictures and films is loose, anything else is none. */
  readonly kind: 'package' | 'loose' | 'none'
  /** Changes with every byte that is added. */
  readonly stamp: string
}

/** What was seen at the last look, and what was tried as it lies there. */
export type InboxMemory = {
  readonly seen: ReadonlyMap<string, string>
  readonly tried: ReadonlyMap<string, string>
}

export const emptyMemory: InboxMemory = { seen: new Map(), tried: new Map() }

/** Where the inbox keeps what it is done with. */
export const takenFolder = 'taken'
export const refusedFolder = 'refused'

/** What programs name a file that they have not finished: rsync, Syncthing, browsers, editors, Windows. */
const unfinished = /^[.~]|~$|\.(part|partial|filepart|tmp|temp|crdownload|download|swp|lock)$/i

export function isUnfinishedName(name: string): boolean {
  return unfinished.test(name)
}

/** What lies there the same as at the last look, and was not tried so; the others are waited for. */
export function readyIn(
  memory: InboxMemory,
  entries: readonly InboxEntry[],
): { readonly ready: readonly InboxEntry[]; readonly memory: InboxMemory } {
  const own = [takenFolder, refusedFolder]
  const packages = entries.filter(({ name, kind }) => kind !== 'none' && !isUnfinishedName(name) && !own.includes(name))
  const ready = packages.filter(
    ({ name, stamp }) => memory.seen.get(name) === stamp && memory.tried.get(name) !== stamp,
  )
  const tried = new Map(
    packages.filter(({ name, stamp }) => memory.tried.get(name) === stamp).map((e) => [e.name, e.stamp]),
  )
  return { ready, memory: { seen: new Map(packages.map(({ name, stamp }) => [name, stamp])), tried } }
}

export function withTried(memory: InboxMemory, { name, stamp }: InboxEntry): InboxMemory {
  return { ...memory, tried: new Map([...memory.tried, [name, stamp]]) }
}
