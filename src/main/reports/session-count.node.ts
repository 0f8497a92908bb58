import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '../base/clock.ts'

const countSchema = z.strictObject({
  day: z.iso.date(),
  camera: z.number().int().min(0),
  declared: z.number().int().min(0),
})
export type SessionCount = z.infer<typeof countSchema>

export type SessionCounter = {
  count(kind: 'camera' | 'declared'): void
  today(): SessionCount
  /** Writes what was counted since the last full hour, and stops. */
  dispose(): Promise<void>
}

const hour = 3_600_000

const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/**
 * Counts the sessions of a day in `<directory>/sessions.json`: how many, by camera or by touch, and nothing else (P13).
 * Written on the full hour and at the end, never at the moment of a session (P14).
 */
export async function openSessionCounter(directory: string, clock: Clock): Promise<SessionCounter> {
  const file = join(directory, 'sessions.json')
  const fresh = (): SessionCount => ({ day: dayOf(clock.now()), camera: 0, declared: 0 })
  let current = fresh()
  try {
    const kept = countSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    if (kept.day === current.day) current = kept
  } catch {
    // None yet, or not readable: the day begins at nothing.
  }
  const today = (): SessionCount => {
    if (current.day !== dayOf(clock.now())) current = fresh()
    return current
  }
  const write = async (): Promise<void> => {
    await writeFile(`${file}.new`, `${JSON.stringify(today())}\n`, { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
  let cancel = (): void => undefined
  const untilFullHour = (): void => {
    cancel = clock.after(hour - (clock.now().getTime() % hour), () => {
      write().catch(() => undefined)
      untilFullHour()
    })
  }
  untilFullHour()
  return {
    count(kind) {
      const now = today()
      current = { ...now, [kind]: now[kind] + 1 }
    },
    today,
    async dispose() {
      cancel()
      await write().catch(() => undefined)
    },
  }
}
