import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkPlays } from '../../main/reports/plays/play-chain.node.ts'
import { readPlayDay } from '../../main/reports/plays/play-day.ts'
import {
  dayOfFile,
  endedPlays,
  hasItemsFile,
  playsFolderName,
  scanDays,
} from '../../main/reports/plays/play-folder.node.ts'
import { playSchema } from '../../main/reports/plays/play-line.ts'
import { playSummarySchema } from '../../main/reports/plays/play-summary.ts'

/** A day of the play log: whether times are kept of all of it, and whether it is over. */
export type FoundDay = { readonly day: string; readonly timed: boolean; readonly over: boolean }

export type FoundPlays = {
  readonly days: readonly FoundDay[]
  /** What is not as the player writes it, by its file or its day. */
  readonly breaches: readonly string[]
}

const isOne = (schema: typeof playSchema | typeof playSummarySchema, text: string): boolean => {
  try {
    return schema.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

/** Whether a file beside the days is as the player writes it; one that was lost in a power cut is empty, or all zeros. */
function isWritten(name: string, text: string): boolean {
  if (name.startsWith('running-')) return text.replaceAll('\0', '').trim() === '' || isOne(playSchema, text)
  return !name.endsWith('.summary.json') || isOne(playSummarySchema, text)
}

/** Reads the whole play log of a data folder: its chain, each day, and what lies beside them. Rejects where there is none. */
export async function readFoundPlays(dataDirectory: string): Promise<FoundPlays> {
  const folder = join(dataDirectory, playsFolderName)
  const { ended, open } = scanDays(folder)
  const breaches: string[] = []
  const checked = await checkPlays(endedPlays(dataDirectory))
  if (!checked.ok) breaches.push(`${checked.breach.code}: ${checked.breach.day}`)
  for (const name of open) {
    if (!readPlayDay(await readFile(join(folder, name), 'utf8'))) breaches.push(`not-a-play-log: ${name}`)
  }
  const names = readdirSync(folder)
  for (const name of names.filter((each) => /^running-.*\.json$|\.summary\.json$/.test(each))) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (text !== undefined && !isWritten(name, text)) breaches.push(`${playsFolderName}/${name}`)
  }
  const over = new Set(ended.map(({ end }) => end.day))
  const days = new Set(names.flatMap((name) => (name.endsWith('.jsonl') ? (dayOfFile(name) ?? []) : [])))
  return {
    days: [...days].toSorted().map((day) => ({ day, timed: !hasItemsFile(folder, day), over: over.has(day) })),
    breaches,
  }
}
