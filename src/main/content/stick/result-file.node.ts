import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../../base/files/sync.node.ts'
import { systemTimeZone } from '../../base/time/time-zone.node.ts'
import { type ResultFacts, resultText } from './result-text.ts'

const resultFileName = 'askfirst-result.txt'

/**
 * Writes the result at the root of a stick, and waits until it is on the stick itself: whoever reads that it can be taken
 * out must be right. What had that name before goes. A stick that cannot be written to is left as it is.
 */
export async function writeResult(root: string, facts: Omit<ResultFacts, 'timeZone'>): Promise<void> {
  try {
    const text = resultText({ ...facts, timeZone: systemTimeZone() })
    const place = join(root, resultFileName)
    // A stick may hold a link of that name, and what it points to is none of the stick's.
    await rm(place, { force: true })
    const file = await open(place, 'wx')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await syncFolder(root)
  } catch {
    // Write-protected, full, or out: the screen says the same.
  }
}
