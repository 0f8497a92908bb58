import type { EditorItem } from '../../../contract/views/editor-view.ts'

/** Whether an item is over, yet to come, or will be over; `day` is a moment of the last or first day on which it is shown. */
export type Validity = { readonly kind: 'over' | 'later' | 'until'; readonly day: string }

type Limits = Pick<EditorItem, 'validFrom' | 'validUntil'>

// Half-open: what is over at midnight was shown on the day before.
const lastMoment = (validUntil: string): string => new Date(Date.parse(validUntil) - 1).toISOString()

/** What staff should know of when an item is shown; undefined: it always is. `now`: milliseconds since 1970. */
export function validityOf({ validFrom, validUntil }: Limits, now: number): Validity | undefined {
  if (validUntil !== null && Date.parse(validUntil) <= now) return { kind: 'over', day: lastMoment(validUntil) }
  if (validFrom !== null && Date.parse(validFrom) > now)
    return { kind: 'later', day: new Date(validFrom).toISOString() }
  return validUntil === null ? undefined : { kind: 'until', day: lastMoment(validUntil) }
}

/** Whether an item may be shown now. */
export function isShownNow(item: Limits, now: number): boolean {
  const validity = validityOf(item, now)
  return validity === undefined || validity.kind === 'until'
}
