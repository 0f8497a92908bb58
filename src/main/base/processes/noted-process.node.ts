import { killAtOnce } from './kill-at-once.node.ts'
import { statFields } from './proc-files.node.ts'

/** A process that was noted while it was known to be the right one. */
export type NotedProcess = {
  readonly pid: number
  /** Whether it still exists. One that ended and is only waited for by its parent does not: its memory is gone. */
  exists(): boolean
  /** Ends it at once. Only where another process with its number cannot be taken for it (Linux); elsewhere nothing. */
  kill(): void
}

/** When a process began, in ticks since the machine did; undefined: it has ended. */
function beginning(pid: number): string | undefined {
  const fields = statFields(pid)
  const [state = 'X'] = fields
  return 'ZX'.includes(state) ? undefined : fields[19]
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Notes a process by its number, and on Linux by when it began: a number is given out again. */
export function noteProcess(pid: number): NotedProcess {
  if (process.platform !== 'linux') return { pid, exists: () => answers(pid), kill: () => undefined }
  const began = beginning(pid)
  const exists = (): boolean => began !== undefined && beginning(pid) === began
  return {
    pid,
    exists,
    kill() {
      if (exists()) killAtOnce(pid)
    },
  }
}
