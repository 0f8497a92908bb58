import { writtenTime } from '../../../../contract/time-of-day.ts'

const pattern = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?(?: ?(?:uhr|h))?$/i

/** A time of day as somebody types it, `8`, `8.30`, `0830`, `24:00`, as `HH:MM`; undefined: it is none. */
export function typedTime(text: string): string | undefined {
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)]
  if (hours === 24 && minutes === 0) return '00:00'
  if (hours > 23 || minutes > 59) return undefined
  return writtenTime((hours * 60 + minutes) * 60_000)
}
