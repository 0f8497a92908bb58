import type { PlaySummary } from './play-summary.ts'

/** The head line of the table. */
export const playDaysTableHead = 'day,package,version,item,plays,seconds,cut short,display off\r\n'

/**
 * A day as lines of a table for a spreadsheet, one for each item. Of a day that keeps its items only, all figures are empty:
 * nobody knows them, and 0 would be wrong. No field holds a comma: ids have none.
 */
export function playDaysTableLines({ day, kept, packages }: PlaySummary): string {
  const lines = packages.flatMap(({ package: id, version, items }) =>
    items.map(([item, plays, milliseconds, cutShort, unseen]) =>
      kept === 'items'
        ? [day, id, version, item, '', '', '', '']
        : [day, id, version, item, plays, milliseconds / 1_000, cutShort, unseen],
    ),
  )
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('')
}
