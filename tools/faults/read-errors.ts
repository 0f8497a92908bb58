import { copyFile, mkdir, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { chanceFrom } from '../fuzz/random.ts'
import { type FaultOptions, type FaultOutcome, startTally } from './fault-run.ts'
import { activeVersion, faultsAfter, missingBytes } from './look-at-store.ts'
import { largestOf } from './packs.ts'
import { withScratch } from './scratch.ts'
import { makeStick } from './stick.ts'
import { startWorker } from './worker.ts'

/** What is left of a block that is cut in two would be read as zeros, which is no error but other bytes. */
const blockBytes = 4096

/** No more of the stick than this has anything on it. */
const filledShare = 0.45

/** How an import from a stick with bad spots may end. */
const expected = ['activated', 'read-error', 'source-gone']

/**
 * Lets a stick have bad spots from some place on: the file behind its loop device is cut short while it is mounted, and
 * the kernel answers each read past its end with an input/output error. Then the stick is sound again. The
 * control makes active what was refused.
 */
export function runReadErrors(options: FaultOptions): Promise<FaultOutcome> {
  const { seed, control = false } = options
  return withScratch('memory', async (root) => {
    const store = join(root, 'store')
    await mkdir(store)
    const chance = chanceFrom(seed)
    const stick = await makeStick('ext4', root, chance)
    const sound = `${stick.image}.sound`
    await copyFile(stick.image, sound)
    const { size } = await stat(sound)
    const worker = startWorker(store, [], { spoil: control ? 'hasty' : undefined })
    const tally = startTally(options)
    await worker.ready
    while (!tally.done()) {
      let mounted = await stick.plugIn()
      try {
        const active = await activeVersion(store)
        const pack = chance.pick(stick.packs.filter(({ version }) => version !== active))
        const missing = await missingBytes(store, pack)
        await truncate(stick.image, chance.below(Math.floor((size * filledShare) / blockBytes)) * blockBytes)
        const { how, bytes } = await worker.import(pack.path)
        const kept = missing - (await missingBytes(store, pack))
        await mounted.unmount()
        await copyFile(sound, stick.image)
        mounted = await stick.plugIn()
        const wrong = expected.includes(how) ? [] : [`it ended with ${how}`]
        if (kept < bytes - 2 * largestOf(pack)) wrong.push(`${kept} of ${bytes} bytes were kept`)
        const may = how === 'activated' ? [pack.version] : [active]
        tally.add(how, [...wrong, ...(await faultsAfter(store, pack, may))])
      } finally {
        await mounted.unmount()
      }
    }
    await worker.kill()
    return tally.outcome()
  })
}
