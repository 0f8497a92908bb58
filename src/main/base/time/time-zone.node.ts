/**
 * The system's time zone as it is now, as in the IANA database. Node keeps the zone that it found when it started, and
 * looks again when `TZ` is touched.
 */
export function systemTimeZone(): string {
  const { TZ } = process.env
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
