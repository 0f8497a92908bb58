/** A day of 24 hours, in milliseconds: every day of UTC, and every day on the wall on which no clock is changed. */
export const dayMilliseconds = 86_400_000
