import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Sign } from './player-silence.ts'

/** Of `status.json` only what tells that a player lives: one of another version is watched all the same. */
const signSchema = z.object({ now: z.string(), screen: z.object({ answers: z.boolean() }) })

/** What `<directory>/status.json` tells of a player; null: nothing that can be read. */
export function readSign(directory: string): Sign | null {
  try {
    const found = signSchema.safeParse(JSON.parse(readFileSync(join(directory, 'status.json'), 'utf8')))
    return found.success ? { now: found.data.now, answers: found.data.screen.answers } : null
  } catch {
    return null
  }
}

/** More than `status.json` ever has, in bytes. */
const probeBytes = 64 * 1024

/** Whether a `status.json` could be written in a folder now. Leaves nothing there. */
export function takesSigns(directory: string): boolean {
  const probe = join(directory, 'status.json.probe')
  try {
    writeFileSync(probe, Buffer.alloc(probeBytes))
    rmSync(probe)
    return true
  } catch {
    try {
      rmSync(probe, { force: true })
    } catch {
      // A disk that refuses this as well has kept nothing of it.
    }
    return false
  }
}
