import { dirname } from 'node:path'
import { liesIn } from '../main/content/inbox/lies-in.node.ts'

/** Whether a file that is yet to be written would lie in a folder, links followed. Where either is not there, it would not. */
export async function wouldLieIn(file: string, folder: string): Promise<boolean> {
  return liesIn(dirname(file), folder).catch(() => false)
}
