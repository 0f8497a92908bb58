import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256Schema } from '../../../contract/package/package.ts'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'

const stickMemoryFileName = 'sticks.json'

const stickMemorySchema = z.strictObject({ format: z.literal(1), answered: z.array(sha256Schema).max(1000) })

export type StickMemory = {
  /** What was kept when the player ended. */
  readonly before: ReadonlySet<string>
  /** Keeps these and no others; one that cannot be written is tried again with the next. */
  keep(stamps: readonly string[]): void
}

async function readStamps(file: string): Promise<readonly string[]> {
  try {
    const found = stickMemorySchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return found.success ? found.data.answered : []
  } catch {
    return []
  }
}

/** What on the sticks that are in had its answer, kept in the data folder over restarts; a file that makes no sense begins anew. */
export async function openStickMemory(dataDirectory: string): Promise<StickMemory> {
  const file = join(dataDirectory, stickMemoryFileName)
  const before = new Set(await readStamps(file))
  let writing: Promise<void> = Promise.resolve()
  return {
    before,
    keep(answered) {
      const write = (): Promise<void> => writeFileWhole(file, `${JSON.stringify({ format: 1, answered })}\n`, 0o600)
      writing = writing.then(write).catch(() => undefined)
    },
  }
}
