import { execFile } from 'node:child_process'

/**
 * Turns core dumps off for this process and everything it starts from now on (P4): a dump of a process that saw
 * pictures would be a picture on disk. Linux only (`prlimit` of util-linux); where it cannot be had, the service unit's
 * `LimitCORE=0` does the same. Resolves to whether it was done.
 */
export function forbidCoreDumps(): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(false)
  return new Promise((resolve) => {
    execFile('prlimit', ['--core=0:0', '--pid', String(process.pid)], (error) => resolve(!error))
  })
}
