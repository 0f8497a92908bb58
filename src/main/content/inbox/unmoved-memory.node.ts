import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256Schema } from '../../../contract/package/package.ts'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'

const fileName = 'inbox.json'
const most = 1_000

const unmovedSchema = z.strictObject({
  name: z.string().max(1_000),
  /** As it lay there when it could not be moved. */
  stamp: sha256Schema,
  /** Why it was refused, as it is to lie beside it; null: it was taken. */
  reason: z.string().max(10_000).nullable(),
})
const fileSchema = z.strictObject({ format: z.literal(1), unmoved: z.array(unmovedSchema).max(most) })

/** What an inbox is done with, and could not move aside. */
export type Unmoved = z.infer<typeof unmovedSchema>

export type UnmovedMemory = {
  /** What is kept now; at first what was when the player ended. */
  kept(): readonly Unmoved[]
  /** Keeps these and no others; what cannot be written is tried again with the next. */
  keep(unmoved: readonly Unmoved[]): void
}

async function readUnmoved(file: string): Promise<readonly Unmoved[]> {
  try {
    const found = fileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return found.success ? found.data.unmoved : []
  } catch {
    return []
  }
}

/**
 * What of an inbox that cannot be written had its turn, kept in the data folder over restarts: it is not taken again at each of
 * them. A file that makes no sense begins anew.
 */
export async function openUnmovedMemory(dataDirectory: string): Promise<UnmovedMemory> {
  const file = join(dataDirectory, fileName)
  let kept = await readUnmoved(file)
  let writing: Promise<void> = Promise.resolve()
  return {
    kept: () => kept,
    keep(unmoved) {
      kept = unmoved.slice(-most)
      const text = `${JSON.stringify({ format: 1, unmoved: kept })}\n`
      writing = writing.then(() => writeFileWhole(file, text, 0o600)).catch(() => undefined)
    },
  }
}
