import { dayMilliseconds } from '../contract/day-length.ts'

/**
 * What to say of a package that was made more than a day after `now`, in milliseconds since 1970; undefined: it was not.
 * A player takes that for a clock of its own that is wrong, and keeps to no times until the day has come.
 */
export function dateWarning(createdAt: string, now: number): string | undefined {
  if (Date.parse(createdAt) <= now + dayMilliseconds) return undefined
  return (
    `createdAt is ${createdAt}, and that day has not come by the clock of this computer. Players that take the package hold ` +
    'their own clock to be wrong until then, and keep to no schedule and no hours: correct it in manifest.json, unless the ' +
    'clock here is wrong.'
  )
}
