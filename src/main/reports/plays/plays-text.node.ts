import { join } from 'node:path'
import type { PlaysFormat } from '../../../contract/views/reports-view.ts'
import { readPlayDay } from './play-day.ts'
import { playDaysTableHead, playDaysTableLines } from './play-days-table.ts'
import { endedPlays, playsFolderName, scanDays } from './play-folder.node.ts'
import { summaryOf } from './play-summaries.node.ts'
import { playTableHead, playTableLines } from './play-table.ts'

async function* everyPlay(dataDirectory: string): AsyncGenerator<string> {
  yield playTableHead
  for await (const text of endedPlays(dataDirectory)) {
    const day = readPlayDay(text)
    yield day ? playTableLines(day) : ''
  }
}

async function* byItemAndDay(dataDirectory: string): AsyncGenerator<string> {
  yield playDaysTableHead
  const folder = join(dataDirectory, playsFolderName)
  for (const day of scanDays(folder).ended) {
    const summary = await summaryOf(folder, day)
    yield summary ? playDaysTableLines(summary) : ''
  }
}

const texts: Readonly<Record<PlaysFormat, (dataDirectory: string) => AsyncIterable<string>>> = {
  jsonl: endedPlays,
  csv: everyPlay,
  days: byItemAndDay,
}

/**
 * The days of the play log that are over, one piece a day: JSON Lines as they lie there, with their chain; a table with the
 * head of its day in each line; or a table by item and day. A day that is not as it was written is left out of the tables; the
 * check names it.
 */
export function playsText(dataDirectory: string, format: PlaysFormat): AsyncIterable<string> {
  return texts[format](dataDirectory)
}
