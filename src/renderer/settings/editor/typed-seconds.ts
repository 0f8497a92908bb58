import { draftLimits } from '../../../contract/draft.ts'

/** Seconds as somebody types them, `10` or `7,5`, in milliseconds; undefined: none, or too few or too many. */
export function typedSeconds(text: string): number | undefined {
  if (!/^\d{1,5}(?:[.,]\d{1,3})?$/.test(text.trim())) return undefined
  const milliseconds = Math.round(Number(text.trim().replace(',', '.')) * 1000)
  return milliseconds >= draftLimits.shortest && milliseconds <= draftLimits.longest ? milliseconds : undefined
}
