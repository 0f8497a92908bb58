import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dayMilliseconds } from '../../../contract/day-length.ts'
import { dayEnd, playChainBegin } from './play-chain.node.ts'
import { dayOfFile, type EndedDay, isDayFile } from './play-folder.node.ts'
import type { DayEnd } from './play-line.ts'
import { summaryName } from './play-summaries.node.ts'

/** The days that are over: the chain of their heads, and how long they are kept. */
export type EndedPlays = {
  /** The last line of the next day in the chain, for the text before it. */
  endOf(text: string, day: string): DayEnd
  /** A day with its last line lies on the disk. */
  add(ended: EndedDay): void
  /**
   * Deletes what is older than a day, always from the front of the chain, so that what is left holds together. A day goes
   * with any after it in the chain that is too old, whatever it is called: it was written before that. One that a clock
   * which was set back called too early says nothing of those before it.
   */
  deleteBefore(oldest: string): void
}

/** Whether this day was called more than a day earlier than both days before it in the chain. */
function isSetBack(days: readonly EndedDay[], place: number): boolean {
  const before = days.slice(Math.max(0, place - 2), place)
  const dayAfter = Date.parse(days[place]?.end.day ?? '') + dayMilliseconds
  return before.length > 0 && before.every(({ end }) => Date.parse(end.day) > dayAfter)
}

export function openEndedPlays(folder: string, found: readonly EndedDay[]): EndedPlays {
  const days = [...found]
  let last = found.at(-1)?.end
  const remove = (name: string): void => rmSync(join(folder, name), { force: true })
  return {
    endOf: (text, day) => dayEnd(text, day, (last?.number ?? 0) + 1, last?.head ?? playChainBegin),
    add(ended) {
      days.push(ended)
      last = ended.end
    },
    deleteBefore(oldest) {
      const isOld = ({ end }: EndedDay, place: number): boolean => end.day < oldest && !isSetBack(days, place)
      for (let left = days.findLastIndex(isOld); left >= 0; left--) {
        const name = days[0]?.name ?? ''
        remove(summaryName(name))
        remove(name)
        days.shift()
      }
      // What lies beside the chain has nothing but its name.
      for (const name of readdirSync(folder)) {
        const day = dayOfFile(name)
        if (day !== undefined && day < oldest && !isDayFile(name)) remove(name)
      }
    },
  }
}
