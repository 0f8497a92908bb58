import { type SelfTestTrial, trial } from '../../personalization/self-test.ts'
import { dumpsForbidden, limitsOf } from '../../security/core-dumps.node.ts'

/** P4: no process of this player, whichever started it, may leave its memory on the disk when it crashes. Linux only. */
export function coreDumpsCheck(limits: typeof limitsOf = limitsOf): SelfTestTrial {
  const own = trial('core-dumps', 'P4', dumpsForbidden, limits, [
    () => 'Max core file size        unlimited            unlimited            bytes\n',
    () => 'Max core file size        0                    unlimited            bytes\n',
    () => '',
  ])
  return { ...own, run: async () => (process.platform === 'linux' ? await own.run() : 'not-tried') }
}
