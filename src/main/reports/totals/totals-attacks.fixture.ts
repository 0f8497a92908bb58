import fc from 'fast-check'
import {
  type Figure,
  fewestSessions,
  nothingUnreleased,
  release,
  type Share,
  type Total,
  withSession,
} from './totals.ts'

export const begin = new Date('2026-01-05T00:00:00Z')
const hour = 3_600_000
export const days = 3
export const hours = days * 24

/** A session of made-up days: when it ended, in minutes, what it saw for how many seconds, and what was said of it. */
export type Made = {
  readonly at: number
  readonly seen: Readonly<Record<string, number>>
  readonly said: readonly Said[]
}
type Said = { readonly item: string; readonly figure: 'more' | 'less' }

/** `appears`: at which full hour it could be read first. */
export type Published = Total & { readonly appears: number }

/** What of a history is published hour by hour. `item` `*` stands for all items together. */
export type Exporter = (history: readonly Made[], hours: number) => readonly Published[]

const sharesOf = ({ seen, said }: Made): Share[] => [
  ...Object.entries(seen).map(([item, seconds]): Share => ({ package: 'shop', item, figure: 'seen', seconds })),
  ...said.map(({ item, figure }): Share => ({ package: 'shop', item, figure, seconds: 0 })),
]
export const at = (hours: number): Date => new Date(begin.getTime() + hours * hour)

/** Asks at each full hour for what can be released by then, where a day turns as `dayAt` says. */
export function exporter(dayAt: (hours: number) => Date): Exporter {
  return (history, until) => {
    let unreleased = nothingUnreleased(begin)
    const published: Published[] = []
    for (let now = 1; now <= until; now++) {
      for (const session of history.filter((each) => Math.floor(each.at / 60) === now - 1)) {
        unreleased = withSession(unreleased, sharesOf(session))
      }
      const released = release(unreleased, dayAt(now))
      published.push(...released.totals.map((total) => ({ ...total, appears: now })))
      unreleased = released.unreleased
    }
    return published
  }
}
export const ours = exporter((now) => at(now - (now % 24)))

export const items = ['bread', 'coffee', 'wine']
export const histories = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: hours * 60 - 1 }),
      seen: fc.dictionary(fc.constantFrom(...items), fc.integer({ min: 1, max: 300 }), { maxKeys: 3 }),
      said: fc.uniqueArray(
        fc.record({ item: fc.constantFrom(...items), figure: fc.constantFrom<'more' | 'less'>('more', 'less') }),
        { maxLength: 3, selector: ({ item }) => item },
      ),
    }),
    { minLength: 40, maxLength: 120 },
  )
  .map((all) => all.toSorted((one, other) => one.at - other.at))

/** After which days figures may appear: ten sessions came since the last of them, as receipts tell. */
export function turnsIn(history: readonly Made[]): readonly number[] {
  const turns: number[] = []
  for (const day of everyDay) {
    const since = history.filter((each) => each.at >= (turns.at(-1) ?? 0) * 1440 && each.at < day * 1440)
    if (since.length >= fewestSessions) turns.push(day)
  }
  return turns
}

/** The sessions that a published figure is made of, by what it says of itself. */
export function behind(
  history: readonly Made[],
  { item, figure, from, until }: Omit<Total, 'sessions' | 'secondsEach'>,
): Set<Made> {
  const inside = history.filter((session) => {
    const ended = begin.getTime() + session.at * 60_000
    return ended >= Date.parse(from) && ended < Date.parse(until)
  })
  return new Set(
    inside.filter((session) =>
      sharesOf(session).some((each) => each.figure === figure && (item === '*' || each.item === item)),
    ),
  )
}

const less = (one: ReadonlySet<Made>, other: ReadonlySet<Made>): Set<Made> =>
  new Set([...one].filter((each) => !other.has(each)))
const tooFew = (sessions: ReadonlySet<Made>): boolean => sessions.size > 0 && sessions.size < fewestSessions
const sameCell = (one: Total, other: Total): boolean => one.item === other.item && one.figure === other.figure

/** Everything an attacker may try on what was published; gives what worked. */
export function attacks(publish: Exporter, history: readonly Made[]): string[] {
  const published = publish(history, hours)
  const worked = new Set<string>()
  for (const total of published) {
    const own = behind(history, total)
    if (tooFew(own)) worked.add('a figure of few sessions')
    for (const other of published) {
      if (other === total || !sameCell(total, other)) continue
      const both = less(own, less(own, behind(history, other)))
      if (both.size > 0 && (tooFew(less(own, behind(history, other))) || tooFew(both)))
        worked.add('overlapping periods')
    }
    const parts = published.filter(
      (each) =>
        each.item !== '*' && each.figure === total.figure && each.from === total.from && each.until === total.until,
    )
    if (total.item === '*' && parts.length > 0) {
      const rest = items.filter((item) => !parts.some((part) => part.item === item))
      const left = new Set(rest.flatMap((item) => [...behind(history, { ...total, item })]))
      if (tooFew(left)) worked.add('a total less its parts')
    }
  }
  // The same sessions, each on its day, at another time: nothing may be there sooner, later or otherwise.
  const moved = history
    .map((each) => ({ ...each, at: each.at - 2 * (each.at % 1440) + 1439 }))
    .toSorted((one, other) => one.at - other.at)
  if (JSON.stringify(publish(moved, hours)) !== JSON.stringify(published)) worked.add('when it appeared')
  // Before and after one session: whatever changes must be a figure of many.
  for (let place = 0; place < history.length; place += 11) {
    const shorter = history.filter((_, index) => index !== place)
    const before = publish(shorter, hours)
    const texts = new Set(before.map((total) => JSON.stringify(total)))
    const changed = published.filter((total) => !texts.has(JSON.stringify(total)))
    if (changed.some((total) => tooFew(behind(history, total)))) worked.add('before and after one session')
  }
  return [...worked].toSorted()
}

export const seenIn = (
  history: readonly Made[],
  item: string,
  from: number,
  until: number,
  figure: Figure = 'seen',
): Published => {
  const cell = { package: 'shop', item, figure, from: at(from).toISOString(), until: at(until).toISOString() }
  const sessions = behind(history, cell)
  const seconds = [...sessions].reduce((all, session) => all + (item === '*' ? 1 : (session.seen[item] ?? 0)), 0)
  return { ...cell, sessions: sessions.size, secondsEach: seconds / Math.max(1, sessions.size), appears: until }
}
export const everyHour = Array.from({ length: 24 }, (_, index) => index)
export const everyDay = Array.from({ length: days }, (_, index) => index + 1)
export const many = ({ sessions }: Total): boolean => sessions >= fewestSessions
