import { execFile } from 'node:child_process'
import { isHelperOfRoot } from '../base/processes/helper-of-root.node.ts'
import { textOf } from '../base/processes/proc-files.node.ts'
import { processTree } from '../base/processes/process-tree.node.ts'

/** How often all processes are gone through at most: one may start another while they are. */
const rounds = 5

/** Whether the limits of a process, as Linux tells them, let no dump of it be written. */
const forbidsDumps = (limits: string): boolean => /^Max core file size\s+0\s+0\s/m.test(limits)

/** The limits of a process by `/proc/<pid>/limits`; empty: it is gone, or the system does not tell. */
export const limitsOf = (pid: number): string => textOf(`/proc/${pid}/limits`)

/**
 * Whether no process of this player can leave a dump, by what `limits` tells of each; the first one has to be told of. A helper
 * of root's leaves none that its user could read.
 */
export function dumpsForbidden(limits: typeof limitsOf): boolean {
  const told = processTree(process.pid).map((pid) => (isHelperOfRoot(pid) ? '' : limits(pid)))
  return told[0] !== '' && told.every((each) => each === '' || forbidsDumps(each))
}

/** Who a process runs as, where that is somebody else than root; by `/proc/<pid>/status`. */
function ownerOf(pid: number): { readonly uid?: number; readonly gid?: number } {
  const [, uid, gid] = /^Uid:\t(\d+).*\nGid:\t(\d+)/m.exec(textOf(`/proc/${pid}/status`)) ?? []
  return uid === undefined || uid === '0' ? {} : { uid: Number(uid), gid: Number(gid) }
}

/** In the name of whoever it runs as: even root may be kept from limiting another user's. What fails is seen afterwards. */
const limit = (pid: number): Promise<void> =>
  new Promise<void>((resolve) => {
    execFile('prlimit', ['--core=0:0', '--pid', String(pid)], process.getuid?.() === 0 ? ownerOf(pid) : {}, () =>
      resolve(),
    )
  }).catch(() => undefined)

/**
 * Turns core dumps off for this process, for all that run already, and so for everything that any of them starts (P4): a dump
 * of a process that saw pictures would be a picture on disk. Chromium's zygotes, from which pages come, are there before any
 * line of ours. Linux only (`prlimit` of util-linux); where it cannot be had, the service unit's `LimitCORE=0` does the same,
 * and where neither does, the self-test finds it, and nobody is asked.
 */
export async function forbidCoreDumps(): Promise<void> {
  if (process.platform !== 'linux') return
  for (let round = 0; round < rounds && !dumpsForbidden(limitsOf); round += 1) {
    // Parents first: what they start from then on has their limit.
    for (const pid of processTree(process.pid)) if (!forbidsDumps(limitsOf(pid))) await limit(pid)
  }
}
