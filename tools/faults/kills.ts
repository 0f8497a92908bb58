import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chanceFrom } from '../fuzz/random.ts'
import { type FaultOptions, type FaultOutcome, startTally } from './fault-run.ts'
import { activeVersion, faultsAfter } from './look-at-store.ts'
import { someMoment, whileItActivates } from './moment.ts'
import { makePacks, type PackSize } from './packs.ts'
import { withScratch } from './scratch.ts'
import { startWorker } from './worker.ts'

/** The longest that a worker is left alone, in milliseconds: a few imports. */
const longest: Readonly<Record<PackSize, number>> = { small: 150, large: 400 }

/** Kills a process that works on a store on the disk, at moments made of the seed. The control's pointer comes first. */
export function runKills(options: FaultOptions & { readonly size?: PackSize }): Promise<FaultOutcome> {
  const { seed, control = false, size = 'large' } = options
  return withScratch('disk', async (root) => {
    const store = join(root, 'store')
    await mkdir(store)
    const chance = chanceFrom(seed)
    const packs = await makePacks(root, size, chance)
    const start = () => startWorker(store, packs, { spoil: control ? 'pointer-first' : undefined })
    const tally = startTally(options)
    let next = start()
    while (!tally.done()) {
      const worker = next
      await worker.ready
      const before = await activeVersion(store)
      // The next one starts up meanwhile; it touches nothing before it is told to.
      next = start()
      if (control) await whileItActivates(worker, seed + tally.tried(), chance)
      else await someMoment(worker, seed + tally.tried(), chance, longest[size])
      await worker.kill()
      const doing = worker.doing()
      const pack = packs.find(({ path }) => path === doing?.path) ?? chance.pick(packs)
      const failed = worker.failed()
      const found = failed === undefined ? await faultsAfter(store, pack, doing?.may ?? [before]) : [failed]
      tally.add(doing?.work ?? 'opening', found)
    }
    await next.kill()
    return tally.outcome()
  })
}
