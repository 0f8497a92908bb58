import { join } from 'node:path'
import { namesIn, textOf } from '../../src/main/base/processes/proc-files.node.ts'
import { holdOf } from '../../src/main/diagnostics/camera-handles.node.ts'

/** Children of a process, of any of its threads (Linux). */
function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`
  return namesIn(tasks)
    .flatMap((task) => textOf(join(tasks, task, 'children')).split(' '))
    .filter(Boolean)
    .map(Number)
}

/** Pages and the graphics process can never open the camera; skipping them makes a look cheap. */
const withoutDevices = /--type=(renderer|gpu-process|zygote|broker)/

function mayHoldDevices(root: number): number[] {
  const found = [root]
  for (const pid of found) found.push(...childrenOf(pid))
  return found.filter((pid) => !withoutDevices.test(textOf(`/proc/${pid}/cmdline`)))
}

export type CameraWatch = { readonly opened: Promise<number>; readonly closed: Promise<number>; end(): void }

/** Time between two looks, and between two readings of which processes there are, in milliseconds. */
const pace = 4
const treePace = 48

/**
 * Watches from outside when a process of the tree below `root` opens `device`, and when none holds it any more: the
 * instants, in milliseconds since 1970, a few too late at most.
 */
export function watchCamera(root: number, device: string): CameraWatch {
  const opened = Promise.withResolvers<number>()
  const closed = Promise.withResolvers<number>()
  let candidates: number[] = []
  let holder: number | undefined
  let readTreeAt = Number.NEGATIVE_INFINITY
  const timer = setInterval(() => {
    if (holder === undefined) {
      if (performance.now() - readTreeAt >= treePace) {
        readTreeAt = performance.now()
        candidates = mayHoldDevices(root)
      }
      holder = candidates.find((pid) => holdOf(pid, [device]) === 'holds')
      if (holder !== undefined) opened.resolve(Date.now())
    } else if (holdOf(holder, [device]) !== 'holds') {
      clearInterval(timer)
      closed.resolve(Date.now())
    }
  }, pace)
  return { opened: opened.promise, closed: closed.promise, end: () => clearInterval(timer) }
}

/** The state letter of a process as in /proc/PID/stat; a zombie (`Z`) runs no more. */
function isGone(pid: number): boolean {
  const text = textOf(`/proc/${pid}/stat`)
  return text === '' || text.slice(text.lastIndexOf(')') + 2).startsWith('Z')
}

/** When a process ended, in milliseconds since 1970. */
export async function whenGone(pid: number): Promise<number> {
  while (!isGone(pid)) await new Promise((resolve) => setTimeout(resolve, pace))
  return Date.now()
}
