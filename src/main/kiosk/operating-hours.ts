import { dayMilliseconds } from '../../contract/day-length.ts'
import type { HoursSettings } from '../../contract/settings/settings-hours.ts'
import { type DayStretch, endAfter, holdsAt, sinceMidnight } from '../../contract/time-of-day.ts'
import { weekdays } from '../../contract/weekdays.ts'
import { instantAhead, type Stretch, type WallClock, type WallTime } from '../base/time/wall-clock.ts'

/** How far ahead a change is looked for. */
const horizonDays = 35

const dateOf = (day: number): string => new Date(day * dayMilliseconds).toISOString().slice(0, 10)

function stretchesOf({ week, exceptions }: HoursSettings, day: number, weekday: number): readonly DayStretch[] {
  const date = dateOf(day)
  const name = weekdays[weekday]
  const open = exceptions.find((exception) => exception.date === date)?.open ?? (name ? week[name] : [])
  return open.map((stretch) => {
    const [from, until] = [sinceMidnight(stretch.from), sinceMidnight(stretch.until)]
    return { from, until: endAfter(from, until) }
  })
}

/** What is left of the day before and what begins today, in milliseconds of today. */
function stretchesAround(hours: HoursSettings, { day, weekday }: WallTime): readonly DayStretch[] {
  const before = stretchesOf(hours, day - 1, (weekday + 6) % 7)
  return [
    ...before.map(({ from, until }) => ({ from: from - dayMilliseconds, until: until - dayMilliseconds })),
    ...stretchesOf(hours, day, weekday),
  ]
}

/** Whether the screen is on when the shop's wall clock shows `wall`. */
export function isOpen(hours: HoursSettings, wall: WallTime): boolean {
  if (hours.always) return true
  return stretchesAround(hours, wall).some((stretch) => holdsAt(stretch, wall.milliseconds))
}

/**
 * The first instant after `now`, in milliseconds since 1970, at which the screen goes on or off; null: none within five
 * weeks. Where clocks are changed it follows what they show: an hour that comes twice is open, or closed, twice.
 */
export function nextOpenChange(hours: HoursSettings, clock: WallClock, now: number): number | null {
  if (hours.always) return null
  const open = isOpen(hours, clock(now))
  for (let at = now; at < now + horizonDays * dayMilliseconds; ) {
    const wall = clock(at)
    const edges = stretchesAround(hours, wall).flatMap(({ from, until }) => [from, until])
    const ahead = Math.min(dayMilliseconds, ...edges.filter((edge) => edge > wall.milliseconds)) - wall.milliseconds
    at = instantAhead(clock, at, ahead)
    if (isOpen(hours, clock(at)) !== open) return at
  }
  return null
}

/** When the screen is on within `interval`, in order. */
export function openWithin(hours: HoursSettings, clock: WallClock, interval: Stretch): readonly Stretch[] {
  const open: Stretch[] = []
  for (let from = interval.from; from < interval.until; ) {
    const until = Math.min(nextOpenChange(hours, clock, from) ?? interval.until, interval.until)
    if (isOpen(hours, clock(from))) open.push({ from, until })
    from = until
  }
  return open
}
