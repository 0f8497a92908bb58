import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `work` with a folder of its own, and removes it: on the disk, or in memory where there is such a place. */
export async function withScratch<Value>(
  where: 'disk' | 'memory',
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const parent = where === 'memory' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const folder = await mkdtemp(join(parent, 'askfirst-faults-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
