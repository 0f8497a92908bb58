import type { StaffLanguage } from '../../../../contract/settings/settings-languages.ts'

const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const dayFirst = /^(\d{1,2})[./\- ]+(\d{1,2})[./\- ]+(\d{2}|\d{4})$/

/** The parts of a day as they were typed: year, month, day. */
function partsOf(text: string): readonly [number, number, number] | undefined {
  const iso = yearFirst.exec(text)
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  const match = dayFirst.exec(text)
  if (!match) return undefined
  const [, day = '', month = '', year = ''] = match
  return [Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)]
}

/**
 * A calendar day as somebody types it, `24.12.2026`, `24/12/26`, `2026-12-24`, as `2026-12-24`; undefined: it is none. The day
 * comes before the month in both languages: shops are in Europe.
 */
export function typedDay(text: string): string | undefined {
  const parts = partsOf(text.trim())
  if (!parts) return undefined
  const [year, month, day] = parts
  const date = new Date(Date.UTC(year, month - 1, day))
  const isThatDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isThatDay ? date.toISOString().slice(0, 10) : undefined
}

/** A calendar day as it is typed in the language: `24.12.2026` or `24/12/2026`; the empty text stays as it is. */
export function writtenDay(day: string, language: StaffLanguage): string {
  return day
    .split('-')
    .toReversed()
    .join(language === 'de' ? '.' : '/')
}
