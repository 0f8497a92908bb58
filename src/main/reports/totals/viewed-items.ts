import type { ViewedItem } from '../../../contract/views/figures-view.ts'
import { roundingStep, type Total } from './totals.ts'

// Instants as ISO writes them: their text is in their order.
const earlier = (one: string, other: string): string => [one, other].toSorted()[0] ?? one
const later = (one: string, other: string): string => [one, other].toSorted()[1] ?? one

/**
 * What was released of each item, over all its periods: sums of published figures, and nothing that is not in them (P14). The
 * item that most sessions had in common comes first.
 */
export function viewedItems(totals: readonly Total[]): readonly ViewedItem[] {
  const items = new Map<string, ViewedItem & { readonly seconds: number }>()
  for (const { package: id, item, figure, sessions, secondsEach, from, until } of totals) {
    const key = `${id}/${item}`
    const before = items.get(key) ?? {
      package: id,
      item,
      seen: null,
      more: null,
      less: null,
      from,
      until,
      seconds: 0,
    }
    const seconds = before.seconds + sessions * (secondsEach ?? 0)
    const all = (figure === 'seen' ? (before.seen?.sessions ?? 0) : (before[figure] ?? 0)) + sessions
    items.set(key, {
      ...before,
      ...(figure === 'seen'
        ? { seen: { sessions: all, secondsEach: Math.round(seconds / all / roundingStep) * roundingStep } }
        : { [figure]: all }),
      from: earlier(from, before.from),
      until: later(until, before.until),
      seconds,
    })
  }
  return [...items.values()]
    .map(({ seconds: _, ...viewed }) => viewed)
    .toSorted((a, b) => (b.seen?.sessions ?? 0) - (a.seen?.sessions ?? 0) || (a.item < b.item ? -1 : 1))
}
