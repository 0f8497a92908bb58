import { readPlayDay } from './play-day.ts'
import { endedPlays } from './play-files.node.ts'
import { playTableHead, playTableLines } from './play-table.ts'

/**
 * The days of the play log that are over, day by day: JSON Lines as they lie there, with their chain, or a table with the
 * head of its day in each line. A day that is not as it was written is left out of the table; the check names it.
 */
export async function* playsText(dataDirectory: string, format: 'jsonl' | 'csv'): AsyncGenerator<string> {
  if (format === 'csv') yield playTableHead
  for await (const text of endedPlays(dataDirectory)) {
    if (format === 'jsonl') yield text
    else {
      const day = readPlayDay(text)
      if (day) yield playTableLines(day)
    }
  }
}
