import { readPlayDay } from '../main/reports/plays/play-day.ts'
import { endedPlays } from '../main/reports/plays/play-folder.node.ts'
import { playTableHead, playTableLines } from '../main/reports/plays/play-table.ts'
import { type Command, done } from './command.ts'
import { notRead } from './not-read.ts'
import { noPlayLogIn } from './nothing-at.node.ts'

const details = `  --format jsonl|csv   JSON Lines, which plays verify reads, or a table; jsonl if not given

Days that are over, oldest first; the one that is not over is left out. It may be used while
the player runs, and changes nothing.
A day on which somebody pressed the button at the screen lists which items were on, and no
times, lengths or counts.
`

export const playsExport: Command = {
  usage: 'DATA-DIR [--format jsonl|csv]',
  details,
  options: { format: { type: 'string' } },
  async run({ words: [directory, ...more], options: { format = 'jsonl' } }, { out }) {
    if (directory === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one data folder.' }
    if (format !== 'jsonl' && format !== 'csv') {
      return { kind: 'wrong-use', sentence: `--format takes jsonl or csv, not "${String(format)}".` }
    }
    const nothing = await noPlayLogIn(directory)
    if (nothing) return nothing
    try {
      if (format === 'csv') out(playTableHead)
      for await (const text of endedPlays(directory)) {
        const day = format === 'csv' ? readPlayDay(text) : undefined
        if (format === 'jsonl') out(text)
        else if (day) out(playTableLines(day))
        else
          return {
            kind: 'refused',
            reason: 'not-a-play-log',
            sentence: 'A day is not as the player writes it; see askfirst plays verify.',
          }
      }
    } catch (error) {
      return notRead('The play log', error)
    }
    return done
  },
}
