import { dayMilliseconds } from '../../contract/day-length.ts'

/**
 * What the player knows of the time: the instant, in milliseconds since 1970; or, where its clock cannot be right, only
 * that it is no earlier than `atLeast`.
 */
export type Moment =
  | { readonly kind: 'known'; readonly now: number }
  | { readonly kind: 'unknown'; readonly atLeast: number; readonly now: number }

/**
 * Reads the clock with `latest` in mind, the latest time that is known to have been. A clock more than a day before it
 * cannot be right. There is no upper bound: a player may stand in a store room for years.
 */
export function momentAt(now: number, latest: number): Moment {
  return now < latest - dayMilliseconds ? { kind: 'unknown', atLeast: latest, now } : { kind: 'known', now }
}

/** How many milliseconds from the moment its kind may change by the clock alone; Infinity: never. */
export function untilKnown(moment: Moment): number {
  return moment.kind === 'known' ? Infinity : moment.atLeast - dayMilliseconds - moment.now
}

/** Whether something is valid, half-open. An item must not vanish because of a wrong clock: then all are. */
export function isValid(moment: Moment, from: number, until: number): boolean {
  return moment.kind === 'unknown' || (moment.now >= from && moment.now < until)
}

/** By which instant a coupon must not be over to be offered. What is over for certain is over, however wrong the clock. */
export function offeredAt(moment: Moment): number {
  return moment.kind === 'unknown' ? moment.atLeast : moment.now
}

/** Whether a coupon can be offered. */
export function isOpenUntil(moment: Moment, until: number): boolean {
  return offeredAt(moment) < until
}
