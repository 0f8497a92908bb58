import { open } from 'node:fs/promises'
import { noteSchema, type StageNote } from './stage-reports.ts'

export type StageNotes = {
  /** All that was noted since the last time, and the last that main said of what it keeps. */
  take(): Promise<{ readonly notes: readonly StageNote[]; readonly mainHeap: number }>
  close(): Promise<void>
}

/** Reads what `noteStageReports` lets main write to `file`, which need not be there yet. */
export async function openStageNotes(file: string): Promise<StageNotes> {
  const handle = await open(file, 'a+')
  let position = 0
  let rest = ''
  let mainHeap = 0
  return {
    async take() {
      const { size } = await handle.stat()
      const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(size - position), position })
      position += bytesRead
      const lines = (rest + buffer.toString('utf8', 0, bytesRead)).split('\n')
      rest = lines.pop() ?? ''
      const notes = lines.map((line) => noteSchema.parse(JSON.parse(line)))
      mainHeap = notes.findLast((note) => note.name === 'heap')?.bytes ?? mainHeap
      return { notes, mainHeap }
    },
    close: () => handle.close(),
  }
}
