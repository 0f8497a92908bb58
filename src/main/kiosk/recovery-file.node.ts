import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileWholeNow } from '../base/files/write-whole-now.node.ts'
import { type Recovery, recentRecoveries, recoveryKinds } from './recovery.ts'
import { spareRecord } from './spare-record.node.ts'

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

function isDone(what: () => void): boolean {
  try {
    what()
    return true
  } catch {
    return false
  }
}

function readFrom(file: string): RecoveryRecord | null {
  try {
    const found = recoveryFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (!found.success) return null
    const { running, recoveries } = found.data
    return { running, recoveries: recoveries.map(({ at, what }) => ({ at: Date.parse(at), what })) }
  } catch {
    return null
  }
}

/**
 * What is kept of a data folder of what the player came back from: what its disk did not take, if there is such a thing, else
 * what is on the disk. A file that cannot be read is as if it were not there.
 */
export function readRecoveries(directory: string): RecoveryRecord {
  const spare = spareRecord(directory)
  return (spare && readFrom(spare)) || readFrom(join(directory, fileName)) || nothing
}

/**
 * Keeps what is recent at `now`, on the disk when this returns. False: the disk refused, and the file is as it was; where the
 * system has a folder in memory for it, the record is kept there until the disk takes one.
 */
export function writeRecoveries(directory: string, record: RecoveryRecord, now: number): boolean {
  const recoveries = recentRecoveries(record.recoveries, now)
    .slice(-1_000)
    .map(({ at, what }) => ({ at: new Date(at).toISOString(), what }))
  const text = `${JSON.stringify({ format: 1, running: record.running, recoveries })}\n`
  const spare = spareRecord(directory)
  const written = isDone(() => writeFileWholeNow(join(directory, fileName), text, 0o644))
  if (spare) isDone(() => (written ? rmSync(spare, { force: true }) : writeFileWholeNow(spare, text, 0o644)))
  return written
}
