import type { FaultOptions, FaultOutcome } from './fault-run.ts'
import { runFullDisks } from './full-disks.ts'
import { runKills } from './kills.ts'
import { runPlayCuts } from './play-cuts.ts'
import type { Need } from './possible.ts'
import { runPowerCuts } from './power-cuts.ts'
import { runPulls } from './pulls.ts'
import { runReadErrors } from './read-errors.ts'
import { runTwoImporters } from './two-importers.ts'

export type FaultKind = {
  /** Its option on the command line. */
  readonly name: string
  /** What is done to the store, in a few words. */
  readonly what: string
  /** The spoilt store that must be found. */
  readonly control: string
  readonly times: { readonly long: number; readonly short: number }
  /** What of the machine; undefined: nothing. */
  readonly needs?: Need
  readonly run: (options: FaultOptions) => Promise<FaultOutcome>
}

/** Everything that is done to a store, each on real processes and file systems. */
export const faultKinds: readonly FaultKind[] = [
  {
    name: 'kills',
    what: 'the process that fills the store is killed (-9)',
    control: 'the pointer is written before the objects',
    times: { long: 200, short: 8 },
    run: runKills,
  },
  {
    name: 'ext4-pulls',
    what: 'a stick with ext4 is gone while it is read',
    control: 'what was refused half-way is made active',
    times: { long: 90, short: 3 },
    needs: 'ext4',
    run: (options) => runPulls('ext4', options),
  },
  {
    name: 'exfat-pulls',
    what: 'a stick with exFAT is gone while it is read',
    control: 'what was refused half-way is made active',
    times: { long: 90, short: 3 },
    needs: 'exfat',
    run: (options) => runPulls('exfat', options),
  },
  {
    name: 'power-cuts',
    what: 'the disk of the data folder loses what was not synced',
    control: 'nothing is synced',
    times: { long: 60, short: 3 },
    needs: 'ext4',
    run: runPowerCuts,
  },
  {
    name: 'play-cuts',
    what: 'the disk of the play log loses what was not synced',
    control: 'nothing is synced',
    times: { long: 50, short: 3 },
    needs: 'ext4',
    run: runPlayCuts,
  },
  {
    name: 'full-disks',
    what: 'the disk of the data folder is full from some point on',
    control: 'what was copied before is thrown away',
    times: { long: 60, short: 3 },
    needs: 'memory disk',
    run: runFullDisks,
  },
  {
    name: 'read-errors',
    what: 'a stick cannot be read from some place on',
    control: 'what was refused half-way is made active',
    times: { long: 50, short: 3 },
    needs: 'ext4',
    run: runReadErrors,
  },
  {
    name: 'two-importers',
    what: 'two processes import into one store, some killed meanwhile',
    control: 'there is no lock',
    times: { long: 50, short: 4 },
    run: runTwoImporters,
  },
]
