import { z } from 'zod'
import { keptSchema, type PlayDay } from './play-line.ts'

const count = z.number().int().min(0)

/** Of one item on one day: its id, plays, milliseconds, plays that were cut short, plays on a display that was off. */
const summedItemSchema = z.tuple([z.string(), count, count, count, count])

/**
 * A day that is over, summed by item: what reports are made of, since nobody waits for five million lines. `head` is that
 * of the day, so a summary of another text is told apart. Of a day that keeps its items only, all counts are 0 (P14).
 */
export const playSummarySchema = z.strictObject({
  format: z.literal(1),
  day: z.iso.date(),
  head: z.string(),
  kept: keptSchema,
  packages: z.array(
    z.strictObject({ package: z.string(), version: z.number().int(), items: z.array(summedItemSchema) }),
  ),
})
export type PlaySummary = z.infer<typeof playSummarySchema>
type SummedItem = z.infer<typeof summedItemSchema>

/** Sums a day that is over. Items stand in the order in which they came, those of a day without times in its own order. */
export function summarize({ day, kept, plays, items, end }: PlayDay): PlaySummary | undefined {
  if (!end) return undefined
  const packages = new Map<string, { package: string; version: number; items: Map<string, SummedItem> }>()
  const sumOf = (id: string, version: number, item: string): SummedItem => {
    const key = `${id} ${version}`
    const own = packages.get(key) ?? { package: id, version, items: new Map<string, SummedItem>() }
    packages.set(key, own)
    const sum = own.items.get(item) ?? [item, 0, 0, 0, 0]
    own.items.set(item, sum)
    return sum
  }
  for (const shown of items) sumOf(shown.package, shown.version, shown.item)
  for (const play of plays) {
    const sum = sumOf(play.package, play.version, play.item)
    sum[1]++
    sum[2] += play.milliseconds
    if (play.ending !== 'complete') sum[3]++
    if (play.display === 'off') sum[4]++
  }
  return {
    format: 1,
    day,
    head: end.head,
    kept,
    packages: [...packages.values()].map((own) => ({ ...own, items: [...own.items.values()] })),
  }
}
