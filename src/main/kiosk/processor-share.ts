/** The processor time that a process has taken since it began, in seconds. */
export type ProcessTime = { readonly pid: number; readonly seconds: number }

export type ProcessorShare = {
  /** Whether one of these took too much in this look and the one before; told once, and then waited anew. `at`: monotonic milliseconds. */
  isTooMuch(times: readonly ProcessTime[], at: number): boolean
}

/** More of one core than this leaves little to a film beside it, where there are two. */
const mostShare = 0.8
/** Once may be a page that unpacks what it shows. */
const looksToJudge = 2

type Look = {
  readonly at: number
  readonly of: ReadonlyMap<number, { readonly seconds: number; readonly times: number }>
}

/**
 * Follows which share of a core each process takes from look to look, by its own time: on a machine that is busy with others it is
 * less, so that their work is held against nobody.
 */
export function followProcessorShare(): ProcessorShare {
  let last: Look = { at: 0, of: new Map() }
  return {
    isTooMuch(times, at) {
      const passed = (at - last.at) / 1_000
      const now = times.map(({ pid, seconds }) => {
        const before = last.of.get(pid)
        const isMuch = before !== undefined && passed > 0 && seconds - before.seconds > mostShare * passed
        return { pid, seconds, times: isMuch ? before.times + 1 : 0 }
      })
      const found = now.some((each) => each.times >= looksToJudge)
      last = { at, of: new Map(now.map((each) => [each.pid, { ...each, times: found ? 0 : each.times }])) }
      return found
    },
  }
}
