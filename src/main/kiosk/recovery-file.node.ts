import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileWholeNow } from '../base/write-whole-now.node.ts'
import { type Recovery, recentRecoveries, recoveryKinds } from './recovery.ts'

const fileName = 'recoveries.json'

const recoveryFileSchema = z.strictObject({
  format: z.literal(1),
  /** The player that runs, by its process and the start of the machine; null: it ended in order. */
  running: z.strictObject({ pid: z.number().int(), boot: z.string() }).nullable(),
  recoveries: z.array(z.strictObject({ at: z.iso.datetime(), what: z.enum(recoveryKinds) })).max(1_000),
})

export type RecoveryRecord = {
  readonly running: z.infer<typeof recoveryFileSchema>['running']
  readonly recoveries: readonly Recovery[]
}

const nothing: RecoveryRecord = { running: null, recoveries: [] }

/** What is kept in a data folder of what the player came back from. A file that cannot be read is as if it were not there. */
export function readRecoveries(directory: string): RecoveryRecord {
  try {
    const found = recoveryFileSchema.safeParse(JSON.parse(readFileSync(join(directory, fileName), 'utf8')))
    if (!found.success) return nothing
    const { running, recoveries } = found.data
    return { running, recoveries: recoveries.map(({ at, what }) => ({ at: Date.parse(at), what })) }
  } catch {
    return nothing
  }
}

/** Keeps what is recent at `now`, on the disk when this returns. False: the disk refused, and the file is as it was. */
export function writeRecoveries(directory: string, record: RecoveryRecord, now: number): boolean {
  const recoveries = recentRecoveries(record.recoveries, now)
    .slice(-1_000)
    .map(({ at, what }) => ({ at: new Date(at).toISOString(), what }))
  try {
    const text = `${JSON.stringify({ format: 1, running: record.running, recoveries })}\n`
    writeFileWholeNow(join(directory, fileName), text, 0o644)
    return true
  } catch {
    return false
  }
}
