import type { ElectronApplication } from '@playwright/test'
import { z } from 'zod'

const noteSchema = z.object({ name: z.string(), at: z.number(), pid: z.number().optional() })
/** Something that happened in the main process, with its instant in milliseconds since 1970. */
export type MainNote = z.infer<typeof noteSchema>

/**
 * Listens in the running main process, without a change to what was built: when the vision process is forked, what its
 * records are called and when they arrive, when it ends; when the capture window is made and closed.
 */
export async function listenInMain(application: ElectronApplication): Promise<void> {
  await application.evaluate(({ app, utilityProcess }) => {
    const notes: { name: string; at: number; pid?: number }[] = []
    const note = (name: string, pid?: number): void => {
      notes.push(pid === undefined ? { name, at: Date.now() } : { name, at: Date.now(), pid })
    }
    Reflect.set(globalThis, 'benchNotes', notes)
    const fork = utilityProcess.fork
    utilityProcess.fork = (...words) => {
      note('vision-forked')
      const child = fork.apply(utilityProcess, words)
      child.once('spawn', () => note('vision-spawned', child.pid))
      child.on('message', (message) => note(`record-${message.type}`))
      child.once('exit', () => note('vision-exit'))
      return child
    }
    app.on('browser-window-created', (_event, window) => {
      note('window-made')
      window.webContents.once('did-finish-load', () => note('window-loaded'))
      window.once('closed', () => note('window-closed'))
    })
  })
}

/** All that was noted since the last time. */
export async function takeNotes(application: ElectronApplication): Promise<readonly MainNote[]> {
  const notes = await application.evaluate(() => {
    const found: unknown = Reflect.get(globalThis, 'benchNotes')
    return Array.isArray(found) ? found.splice(0) : []
  })
  return z.array(noteSchema).parse(notes)
}
