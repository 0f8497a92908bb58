import { dayMilliseconds } from '../../../contract/day-length.ts'
import type { ReportPeriod } from '../../../contract/play-report.ts'

/** How many days back staff can look, the longest as far as anything is kept. */
export const periodLengths = ['7', '30', '90', '400'] as const
export type PeriodLength = (typeof periodLengths)[number]

/** The period of so many days that ends with the last day that is over. */
export function periodUntil(last: string, length: PeriodLength): ReportPeriod {
  const from = new Date(Date.parse(last) - (Number(length) - 1) * dayMilliseconds)
  return { from: from.toISOString().slice(0, 10), until: last }
}

/** The choice that a period came from, made again today or on another day. */
export function lengthOf({ from, until }: ReportPeriod): PeriodLength {
  const days = (Date.parse(until) - Date.parse(from)) / dayMilliseconds + 1
  return periodLengths.find((length) => Number(length) >= days) ?? '400'
}
