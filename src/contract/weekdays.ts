/** The days of a week in their order, by their names in packages and settings. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
