/** The day of a moment by this computer's own time zone, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-')
}

/** The instant at which the day of a moment began, by this computer's own time zone. */
export function dayBeganAt(moment: Date): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate())
}

/** The instant at which the day after that of a moment begins, by this computer's own time zone. */
export function nextDayBeginsAt(moment: Date): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1)
}
