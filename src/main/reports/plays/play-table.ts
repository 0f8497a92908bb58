import type { LoggedItem, PlayDay } from './play-line.ts'

const columns = [
  'day',
  'presented',
  'seconds',
  'package',
  'version',
  'playlist',
  'item',
  'reason',
  'entry',
  'display',
  'ending',
  'day head',
] as const

/** The head line of the table. */
export const playTableHead = `${columns.join(',')}\r\n`

const itemCells = ({ package: id, version, playlist, item, reason }: LoggedItem): (string | number)[] => [
  id,
  version,
  playlist,
  item,
  reason.kind,
  reason.kind === 'schedule' ? reason.entry : '',
]

/**
 * A day as lines of a table for a spreadsheet, each with the head of its day. Of a day that keeps its items only, time,
 * length, display and ending are empty. No field holds a comma: ids have none.
 */
export function playTableLines({ day, kept, plays, items, end }: PlayDay): string {
  const head = end?.head ?? ''
  const lines =
    kept === 'items'
      ? items.map((item) => [day, '', '', ...itemCells(item), '', '', head])
      : plays.map((play) => [
          day,
          play.at,
          play.milliseconds / 1_000,
          ...itemCells(play),
          play.display,
          play.ending,
          head,
        ])
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('')
}
