import {
  mostReportedItems,
  type PlayReport,
  type ReportedItem,
  type ReportQuestion,
} from '../../../contract/play-report.ts'
import type { PlaySummary } from './play-summary.ts'

type ItemSum = Omit<PlayReport['items'][number], 'voice'>
type DaySum = PlayReport['days'][number]

export type PlayReportMaker = {
  /** Adds a day of the period, in the order of the days. Undefined: its file is not as it was written. */
  add(day: string, summary: PlaySummary | undefined): void
  /** How long a play of an item was on average, in milliseconds; undefined: it has none in the period. */
  meanLength(item: ReportedItem): number | undefined
  /** The days that share of voice is over, each once. */
  voiceDays(): readonly string[]
  /** `planned`: how long each item of the package that plays now was planned to be on in those days, in milliseconds. */
  report(planned: ReadonlyMap<string, number>): PlayReport
}

const keyOf = ({ package: id, item }: ReportedItem): string => `${id}/${item}`

function summed(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const times of all) for (const [item, time] of times) sums.set(item, (sums.get(item) ?? 0) + time)
  return sums
}

function shareIn(times: ReadonlyMap<string, number>): (item: string) => number {
  let whole = 0
  for (const time of times.values()) whole += time
  return (item) => (whole === 0 ? 0 : (times.get(item) ?? 0) / whole)
}

/**
 * Makes a report of summaries, one day after the other. `current`: the package that plays now; null: none does. Share of
 * voice is over days on which it was the only one, so that what was planned and what was shown are of the same days.
 */
export function createPlayReport(
  question: ReportQuestion,
  current: { readonly package: string; readonly version: number } | null,
): PlayReportMaker {
  const { item: asked } = question
  const items = new Map<string, ItemSum>()
  const days = new Map<string, DaySum>()
  /** How long each item was on, by day. Null: the day is in no share, one that was written twice among them. */
  const voice = new Map<string, ReadonlyMap<string, number> | null>()

  function sumOf(id: string, item: string): ItemSum {
    const key = keyOf({ package: id, item })
    const own = items.get(key) ?? {
      package: id,
      item,
      plays: 0,
      milliseconds: 0,
      cutShort: 0,
      unseen: 0,
      itemDays: 0,
    }
    items.set(key, own)
    return own
  }

  function addItems(summary: PlaySummary): { readonly plays: number; readonly milliseconds: number } {
    const day = { plays: 0, milliseconds: 0 }
    for (const { package: id, items: own } of summary.packages) {
      for (const [item, plays, milliseconds, cutShort, unseen] of own) {
        const sum = sumOf(id, item)
        sum.plays += plays
        sum.milliseconds += milliseconds
        sum.cutShort += cutShort
        sum.unseen += unseen
        if (summary.kept === 'items') sum.itemDays++
        if (asked && (asked.package !== id || asked.item !== item)) continue
        day.plays += plays
        day.milliseconds += milliseconds
      }
    }
    return day
  }

  const isCurrent = ({ kept, packages }: PlaySummary): boolean =>
    kept === 'every-play' &&
    packages.length > 0 &&
    packages.every(({ package: id, version }) => id === current?.package && version === current.version)

  return {
    add(day, summary) {
      const before = days.get(day)
      const added = summary ? addItems(summary) : { plays: 0, milliseconds: 0 }
      days.set(day, {
        day,
        kept: before && before.kept !== 'every-play' ? before.kept : (summary?.kept ?? 'unreadable'),
        plays: (before?.plays ?? 0) + added.plays,
        milliseconds: (before?.milliseconds ?? 0) + added.milliseconds,
      })
      const shown = summary && !before && isCurrent(summary) ? summary.packages.flatMap((own) => own.items) : null
      voice.set(day, shown && new Map(shown.map(([item, , milliseconds]) => [item, milliseconds])))
    },
    meanLength(item) {
      const sum = items.get(keyOf(item))
      return sum && sum.plays > 0 ? sum.milliseconds / sum.plays : undefined
    },
    voiceDays: () => [...voice].flatMap(([day, times]) => (times ? [day] : [])),
    report(planned) {
      const times = [...voice.values()].filter((each) => each !== null)
      const voiced = times.length
      const [realShare, plannedShare] = [shareIn(summed(times)), shareIn(planned)]
      // What was planned and never came has a line, too.
      if (current && voiced > 0) for (const item of planned.keys()) sumOf(current.package, item)
      const ordered = [...items.values()].toSorted(
        (a, b) => b.plays - a.plays || b.itemDays - a.itemDays || (keyOf(a) < keyOf(b) ? -1 : 1),
      )
      return {
        question,
        days: [...days.values()],
        items: ordered.slice(0, mostReportedItems).map((sum) => ({
          ...sum,
          voice:
            voiced > 0 && sum.package === current?.package
              ? { real: realShare(sum.item), planned: plannedShare(sum.item) }
              : null,
        })),
        moreItems: Math.max(0, ordered.length - mostReportedItems),
        voice: current && voiced > 0 ? { ...current, days: voiced } : null,
      }
    },
  }
}
