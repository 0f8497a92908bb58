import { draftLimits } from '../../../contract/draft.ts'
import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'

/** Seconds as somebody types them, `10` or `7,5`, in milliseconds; undefined: none, or too few or too many. */
export function typedSeconds(text: string): number | undefined {
  if (!/^\d{1,5}(?:[.,]\d{1,3})?$/.test(text.trim())) return undefined
  const milliseconds = Math.round(Number(text.trim().replace(',', '.')) * 1000)
  return milliseconds >= draftLimits.shortest && milliseconds <= draftLimits.longest ? milliseconds : undefined
}

/** Milliseconds as text in seconds, with the comma or point of a language. */
export function secondsText(milliseconds: number, language: StaffLanguage): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: false }).format(milliseconds / 1000)
}
