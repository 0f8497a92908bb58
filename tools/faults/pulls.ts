import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chanceFrom } from '../fuzz/random.ts'
import { type FaultOptions, type FaultOutcome, startTally } from './fault-run.ts'
import { activeVersion, faultsAfter, missingBytes } from './look-at-store.ts'
import type { FileSystemKind } from './mounts.ts'
import { largestOf } from './packs.ts'
import { withScratch } from './scratch.ts'
import { makeStick } from './stick.ts'
import { startWorker } from './worker.ts'

/** In milliseconds. */
const early = 40

/** Pulls the stick while a process imports from it. The control makes active what was refused. */
export function runPulls(kind: FileSystemKind, options: FaultOptions): Promise<FaultOutcome> {
  const { seed, control = false } = options
  return withScratch('memory', async (root) => {
    const store = join(root, 'store')
    await mkdir(store)
    const chance = chanceFrom(seed)
    const stick = await makeStick(kind, root, chance)
    const worker = startWorker(store, [], { spoil: control ? 'hasty' : undefined, slow: true })
    const tally = startTally(options)
    await worker.ready
    while (!tally.done()) {
      let mounted = await stick.plugIn()
      try {
        const active = await activeVersion(store)
        const others = stick.packs.filter(({ version }) => version !== active)
        const lacking = await Promise.all(others.map((pack) => missingBytes(store, pack)))
        // One of the three is always kept for going back: nothing of it would be copied.
        const missing = Math.max(...lacking)
        const pack = others[lacking.indexOf(missing)] ?? chance.pick(stick.packs)
        // One in six right after the start, while names and manifest are read; the others wait for it half-way.
        const holdAt = chance.below(6) === 0 ? undefined : chance.below(Math.ceil(missing * 0.75))
        const importing = worker.import(pack.path, holdAt)
        await (holdAt === undefined ? setTimeout(chance.below(early)) : worker.hasCopied(holdAt))
        await mounted.pull()
        worker.goOn()
        const { how, bytes } = await importing
        const kept = missing - (await missingBytes(store, pack))
        await mounted.unmount()
        mounted = await stick.plugIn()
        const wrong = ['activated', 'source-gone'].includes(how) ? [] : [`it ended with ${how}`]
        // Whole pictures that were copied stay; the two that were under way and not whole are copied anew.
        if (kept < bytes - 2 * largestOf(pack)) wrong.push(`${kept} of ${bytes} bytes were kept`)
        const met = how === 'activated' ? 'too late' : bytes > 0 ? 'half-way' : 'early'
        tally.add(met, [...wrong, ...(await faultsAfter(store, pack, how === 'activated' ? [pack.version] : [active]))])
      } finally {
        await mounted.unmount()
      }
    }
    await worker.kill()
    return tally.outcome()
  })
}
