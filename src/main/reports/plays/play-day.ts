import type { z } from 'zod'
import {
  type DayBegin,
  type DayEnd,
  dayBeginSchema,
  dayEndSchema,
  type LoggedItem,
  loggedItemSchema,
  type Play,
  type PlayDay,
  playSchema,
} from './play-line.ts'

export const lineOf = (value: DayBegin | DayEnd | Play | LoggedItem): string => `${JSON.stringify(value)}\n`

/** An item in the one form that is written, so that equal ones are equal as text. */
export function loggedItemOf({ package: id, version, playlist, item, reason }: LoggedItem): LoggedItem {
  return { package: id, version, playlist, item, reason }
}

/** The text of a day that keeps its items only: each once, in the order of their text, which tells of no time. */
export function itemsText(day: string, items: ReadonlySet<string>): string {
  return lineOf({ day, kept: 'items' }) + [...items].toSorted().join('')
}

function parsed<Value>(schema: z.ZodType<Value>, line: string): Value | undefined {
  try {
    const value = schema.parse(JSON.parse(line))
    return JSON.stringify(value) === line ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads a day's file. A last line without its end was being written when the player was lost, and is left out;
 * undefined: anything else is not as it was written.
 */
export function readPlayDay(text: string): PlayDay | undefined {
  const lines = text.split('\n').slice(0, -1)
  const begin = parsed(dayBeginSchema, lines[0] ?? '')
  if (!begin) return undefined
  const end = parsed(dayEndSchema, lines.at(-1) ?? '') ?? null
  const body = lines.slice(1, end ? -1 : undefined)
  const plays = begin.kept === 'every-play' ? body.map((line) => parsed(playSchema, line)) : []
  const items = begin.kept === 'items' ? body.map((line) => parsed(loggedItemSchema, line)) : []
  const [wholePlays, wholeItems] = [
    plays.filter((play) => play !== undefined),
    items.filter((item) => item !== undefined),
  ]
  if (wholePlays.length + wholeItems.length < body.length) return undefined
  return { ...begin, plays: wholePlays, items: wholeItems, end }
}
