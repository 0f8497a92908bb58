import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'
import { readPlayDay } from './play-day.ts'
import type { EndedDay } from './play-folder.node.ts'
import { type PlaySummary, playSummarySchema, summarize } from './play-summary.ts'

/** Beside the day itself, and deleted with it. */
export const summaryName = (day: string): string => day.replace(/\.jsonl$/, '.summary.json')

async function readSummary(file: string, head: string): Promise<PlaySummary | undefined> {
  try {
    const found = playSummarySchema.parse(JSON.parse(await readFile(file, 'utf8')))
    return found.head === head ? found : undefined
  } catch {
    return undefined
  }
}

/**
 * The summary of a day that is over, in `folder`. One that is missing, broken or of another text is made anew and kept
 * beside the day; on a full disk it is made each time. Undefined: the day is not as it was written, or was deleted.
 */
export async function summaryOf(folder: string, { name, end }: EndedDay): Promise<PlaySummary | undefined> {
  const file = join(folder, summaryName(name))
  const kept = await readSummary(file, end.head)
  if (kept) return kept
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
  const day = text === undefined ? undefined : readPlayDay(text)
  const made = day && summarize(day)
  if (made) await writeFileWhole(file, JSON.stringify(made), 0o600).catch(() => undefined)
  return made
}
