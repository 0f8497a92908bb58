/** How a copy went of late: how many bytes there were at which time, in monotonic milliseconds, oldest first. */
export type CopyPace = readonly { readonly at: number; readonly bytes: number }[]

/** What came before these last seconds says little about those to come: sticks slow down when their cache is full. */
const lookBackMilliseconds = 10_000
/** Before so much is known, any figure would be a guess. */
const leastMilliseconds = 3_000

function fromLookBack(pace: CopyPace, now: number): CopyPace {
  const begin = pace.findLastIndex(({ at }) => at <= now - lookBackMilliseconds)
  return pace.slice(Math.max(0, begin))
}

export function withCopied(pace: CopyPace, bytes: number, at: number): CopyPace {
  return [...fromLookBack(pace, at), { at, bytes }]
}

/** How many seconds the rest of `total` will take if it goes on as of late; null while that cannot be told. */
export function secondsLeft(pace: CopyPace, total: number, now: number): number | null {
  const [first] = fromLookBack(pace, now)
  const last = pace.at(-1)
  if (!first || !last) return null
  const milliseconds = now - first.at
  const copied = last.bytes - first.bytes
  if (milliseconds < leastMilliseconds || copied <= 0) return null
  return Math.ceil((((total - last.bytes) / copied) * milliseconds) / 1000)
}
