/** What came of a run of one kind of fault. */
export type FaultOutcome = {
  readonly tried: number
  /** How often each kind of work, or way to end, was met. */
  readonly hit: Readonly<Record<string, number>>
  /** What was wrong afterwards; empty is what is wanted, but for a control. */
  readonly wrong: readonly string[]
}

export type FaultOptions = {
  /** How many times; a control ends at the first fault that it finds. */
  readonly times: number
  readonly seed: number
  /** The store is spoilt, which must be found. */
  readonly control?: boolean
  /** Hears one line about each. */
  readonly onEach?: (line: string) => void
}

/** Counts what comes of each time; `done` says whether a run is over. */
export function startTally({ times, control = false, onEach = () => undefined }: FaultOptions) {
  const hit: Record<string, number> = {}
  const wrong: string[] = []
  let tried = 0
  return {
    done: (): boolean => tried >= times || (control && wrong.length > 0),
    tried: (): number => tried,
    add(met: string, found: readonly string[]): void {
      tried++
      hit[met] = (hit[met] ?? 0) + 1
      const faults = found.map((fault) => `${tried}, ${met}: ${fault}`)
      wrong.push(...faults)
      onEach(`${tried}  ${met}${found.length > 0 ? `  ✘ ${found.join('; ')}` : ''}`)
    },
    outcome: (): FaultOutcome => ({ tried, hit, wrong }),
  }
}
