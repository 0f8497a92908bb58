import type { HoursSettings } from '../../contract/settings/settings-hours.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-03-29 01:59`: Sweden writes dates as ISO does. */
function wallText(zone: string, instant: number): string {
  const known = formats.get(zone)
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  if (!known) formats.set(zone, format)
  return format.format(instant)
}

/**
 * What the settings say of operating hours, said once more as slowly and plainly as can be: texts of dates and times are
 * compared, no edge is computed, and none of the player's own reading of clocks is used.
 */
export function oracleIsOpen(hours: HoursSettings, zone: string, instant: number): boolean {
  if (hours.always) return true
  const [today = '', time = ''] = wallText(zone, instant).split(' ')
  const noon = new Date(`${today}T12:00Z`)
  const yesterday = new Date(noon.getTime() - 86_400_000).toISOString().slice(0, 10)
  const openOn = (date: string) => {
    const name = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[new Date(`${date}T12:00Z`).getUTCDay()]
    return hours.exceptions.find((exception) => exception.date === date)?.open ?? (name ? hours.week[name] : [])
  }
  const crosses = ({ from, until }: { from: string; until: string }): boolean => until <= from
  return (
    openOn(today).some((stretch) => time >= stretch.from && (crosses(stretch) || time < stretch.until)) ||
    openOn(yesterday).some((stretch) => crosses(stretch) && time < stretch.until)
  )
}
