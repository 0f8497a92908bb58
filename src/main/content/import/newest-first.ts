/** A package that was found beside others, and what it says of itself; nobody has verified that yet. */
export type Candidate = {
  readonly path: string
  readonly says: { readonly id: string; readonly version: number } | null
}

/** Those of the line `own` before the others, the newer before the older, and last what says nothing that can be read. */
export function newestFirst(candidates: readonly Candidate[], own: string | undefined): readonly string[] {
  const rank = ({ says }: Candidate): number => (!says ? 0 : says.id === own ? 2 : 1)
  const inOrder = candidates.toSorted(
    (a, b) => rank(b) - rank(a) || (b.says?.version ?? 0) - (a.says?.version ?? 0) || (a.path < b.path ? -1 : 1),
  )
  return inOrder.map(({ path }) => path)
}
