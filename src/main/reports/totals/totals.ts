/** What is counted of an item while sessions were on: that it was on the screen, or what was said of it by touch. */
export type Figure = 'seen' | 'more' | 'less'

/** An item of a package; never a word, a trigger or a playlist that one called. */
export type SeenItem = { readonly package: string; readonly item: string }

export type Cell = SeenItem & { readonly figure: Figure }

/** What one session adds to one cell; `seconds` on the screen, 0 for an answer. */
export type Share = Cell & { readonly seconds: number }

/**
 * One figure that may be read: over a closed period, and over at least ten sessions (P14). A period begins at a full hour,
 * when counting began, or where the one before ended, and ends at the turn of a day.
 */
export type Total = Cell & {
  readonly from: string
  readonly until: string
  /** How many sessions, rounded to 5. */
  readonly sessions: number
  /** For how long in each, in seconds, rounded to 5; null: an answer takes no time. */
  readonly secondsEach: number | null
}

type Sum = Cell & { readonly sessions: number; readonly seconds: number }

/** All that is not released yet. In memory only: nothing about fewer than ten sessions is ever on the disk. */
export type Unreleased = {
  /** Where the period of a cell begins that was not released before: when counting began. */
  readonly since: string
  /** The last turn of a day, or where counting began, if no day has turned yet. */
  readonly turned: string
  /** How many sessions of any kind there were since figures could be released last. */
  readonly sessions: number
  readonly sums: ReadonlyMap<string, Sum>
  /** Where the next period of a cell begins. */
  readonly begins: ReadonlyMap<string, string>
}

export const fewestSessions = 10
export const roundingStep = 5

const rounded = (figure: number): number => Math.round(figure / roundingStep) * roundingStep
const keyOf = ({ package: id, item, figure }: Cell): string => JSON.stringify([id, item, figure])

/** `since`: the full hour at which counting begins. */
export function nothingUnreleased(since: Date): Unreleased {
  const from = since.toISOString()
  return { since: from, turned: from, sessions: 0, sums: new Map(), begins: new Map() }
}

/** Goes on with what was counted after a clock that was far ahead: no period begins later than at this full hour. */
export function countedFrom(unreleased: Unreleased, hour: Date): Unreleased {
  const latest = hour.toISOString()
  const atMost = (instant: string): string => (instant < latest ? instant : latest)
  const begins = new Map([...unreleased.begins].map(([key, from]) => [key, atMost(from)]))
  return { ...unreleased, since: atMost(unreleased.since), turned: latest, begins }
}

/** One session more, as a whole and at its end. Shares of the same cell are one share: a session counts once in each. */
export function withSession(unreleased: Unreleased, shares: readonly Share[]): Unreleased {
  const own = new Map<string, Share>()
  for (const share of shares) {
    const key = keyOf(share)
    own.set(key, { ...share, seconds: share.seconds + (own.get(key)?.seconds ?? 0) })
  }
  const sums = new Map(unreleased.sums)
  for (const [key, { package: id, item, figure, seconds }] of own) {
    const before = sums.get(key) ?? { sessions: 0, seconds: 0 }
    const sum = { sessions: before.sessions + 1, seconds: before.seconds + seconds }
    sums.set(key, { package: id, item, figure, ...sum })
  }
  return { ...unreleased, sessions: unreleased.sessions + 1, sums }
}

/**
 * Releases each cell that has ten sessions, and begins it anew; the others are carried on. So a session's share of a cell
 * goes into one figure at most, and no way of adding and subtracting figures leaves less than a whole one. There is no
 * figure over several cells: less its parts, it would tell what the others hold.
 *
 * `day` is the last turn of a day. When a figure appears tells of no session: it does so once a day has turned, and only
 * if ten sessions, whatever they saw, came since the last time. Which turns these are, receipts tell as well; and whoever
 * sees that a figure was not there before learns that one of at least ten sessions made it.
 */
export function release(unreleased: Unreleased, day: Date): { totals: readonly Total[]; unreleased: Unreleased } {
  const until = day.toISOString()
  if (until <= unreleased.turned) return { totals: [], unreleased }
  if (unreleased.sessions < fewestSessions) return { totals: [], unreleased: { ...unreleased, turned: until } }
  const sums = new Map(unreleased.sums)
  const begins = new Map(unreleased.begins)
  const totals: Total[] = []
  for (const [key, { package: id, item, figure, sessions, seconds }] of unreleased.sums) {
    const from = begins.get(key) ?? unreleased.since
    if (sessions < fewestSessions || until <= from) continue
    const secondsEach = figure === 'seen' ? rounded(seconds / sessions) : null
    totals.push({ from, until, package: id, item, figure, sessions: rounded(sessions), secondsEach })
    sums.delete(key)
    begins.set(key, until)
  }
  // In the order of their text: nothing tells which cell was touched first.
  const ordered = totals.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  return { totals: ordered, unreleased: { ...unreleased, turned: until, sessions: 0, sums, begins } }
}
