import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { z } from 'zod'
import { bareEnvironment } from './bare-environment.ts'
import { onceSpawned } from './once-spawned.ts'

type Message = { readonly type: string }
type Progress<Said> = Extract<Said, { readonly type: 'progress' }>
type LastWord<Said> = Exclude<Said, { readonly type: 'progress' }>

export type WorkProcess<Order, Said> = {
  send(message: Order): void
  /** Resolves with its last word when it is gone; undefined: it fell, spoke nonsense or was ended. Never rejects. */
  readonly ended: Promise<LastWord<Said> | undefined>
  /** Ends it at once, however early that is asked. */
  end(): void
}

export type WorkProcessParts<Said> = {
  /** Its file beside this program's own. */
  readonly script: string
  readonly serviceName: string
  readonly schema: z.ZodType<Said>
  readonly onProgress: (progress: Progress<Said>) => void
}

const isProgress = <Said extends Message>(message: Said): message is Progress<Said> => message.type === 'progress'
const isLastWord = <Said extends Message>(message: Said): message is LastWord<Said> => !isProgress(message)

/** Starts a process that does one piece of work, says how far it is and what came of it, and is gone: the loop plays on. */
export function startWorkProcess<Order, Said extends Message>(parts: WorkProcessParts<Said>): WorkProcess<Order, Said> {
  const { script, serviceName, schema, onProgress } = parts
  // What it dates, it dates by the same time zone.
  const env = bareEnvironment(process.platform, process.env, ['TZ'])
  const child = utilityProcess.fork(join(import.meta.dirname, script), [], { serviceName, stdio: 'ignore', env })
  let last: LastWord<Said> | undefined
  const ended = new Promise<LastWord<Said> | undefined>((resolve) => {
    child.on('message', (data: unknown) => {
      const { data: message } = schema.safeParse(data)
      if (message && isProgress(message)) {
        onProgress(message)
        return
      }
      last = message && isLastWord(message) ? message : undefined
      child.kill()
    })
    child.on('exit', () => resolve(last))
  })
  return { send: (message) => child.postMessage(message), ended, end: () => onceSpawned(child, () => child.kill()) }
}
