import { itemsText, lineOf, loggedItemOf } from './play-day.ts'
import type { LoggedItem, PlayDay } from './play-line.ts'

/** The day that plays are kept of. */
export type OpenDay = {
  readonly day: string
  readonly itemsOnly: boolean
  /** Which items were on, as lines: all that is left of it once somebody presses the button (P14). */
  readonly items: ReadonlySet<string>
}

export const dayBegun = (day: string): OpenDay => ({ day, itemsOnly: false, items: new Set() })

/** A day that goes on, as its file holds it. */
export function dayFound({ day, kept, plays, items }: PlayDay): OpenDay {
  const shown: readonly LoggedItem[] = kept === 'items' ? items : plays
  return { day, itemsOnly: kept === 'items', items: new Set(shown.map((item) => lineOf(loggedItemOf(item)))) }
}

/** A day of which part was found on the disk later: where either part keeps items only, the day keeps nothing else. */
export function withFound(open: OpenDay, found: PlayDay): OpenDay {
  const { itemsOnly, items } = dayFound(found)
  return { ...open, itemsOnly: open.itemsOnly || itemsOnly, items: new Set([...items, ...open.items]) }
}

export const withoutTimes = (open: OpenDay): OpenDay => ({ ...open, itemsOnly: true })

/** The day with this item among those that were on. */
export function withItem(open: OpenDay, item: LoggedItem): OpenDay {
  const line = lineOf(loggedItemOf(item))
  return open.items.has(line) ? open : { ...open, items: new Set([...open.items, line]) }
}

/** What its file begins with: all of it, for a day that keeps its items only. */
export function openDayText({ day, itemsOnly, items }: OpenDay): string {
  return itemsOnly ? itemsText(day, items) : lineOf({ day, kept: 'every-play' })
}

/**
 * On which days somebody pressed the button. A touch while nobody knew which day it was is one of the day that is known
 * next: it is most likely the same.
 */
type TouchedDays = { readonly days: ReadonlySet<string>; readonly unknown: boolean }

export const untouched: TouchedDays = { days: new Set(), unknown: false }

export const touchedOn = ({ days, unknown }: TouchedDays, day: string): TouchedDays => ({
  days: new Set([...days, day]),
  unknown,
})

/** It is this day now. */
export const touchedSo = (touched: TouchedDays, day: string): TouchedDays =>
  touched.unknown ? { ...touchedOn(touched, day), unknown: false } : touched
