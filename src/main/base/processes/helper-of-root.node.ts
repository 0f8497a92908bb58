import { textOf } from './proc-files.node.ts'

/**
 * Whether a process has root's rights and this one has not (Linux): where the system gives nobody a name space of their own,
 * Chromium's sandbox has such a helper. It sees no picture, and may be neither limited nor looked into by us.
 */
export const isHelperOfRoot = (pid: number): boolean =>
  process.getuid?.() !== 0 && /^Uid:\t\d+\t0\t/m.test(textOf(`/proc/${pid}/status`))
