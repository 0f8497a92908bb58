import type { Total } from './totals.ts'

const columns = ['from', 'until', 'package', 'item', 'figure', 'sessions', 'secondsEach'] as const

/** The totals as a table for a spreadsheet: a head, then one line each. No field holds a comma: ids have none. */
export function totalsAsCsv(totals: readonly Total[]): string {
  const lines = totals.map((total) => columns.map((column) => total[column] ?? '').join(','))
  return [columns.join(','), ...lines, ''].join('\r\n')
}
