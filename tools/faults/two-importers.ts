import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chanceFrom } from '../fuzz/random.ts'
import { type FaultOptions, type FaultOutcome, startTally } from './fault-run.ts'
import { activeVersion, faultsAfter } from './look-at-store.ts'
import { makePacks } from './packs.ts'
import { withScratch } from './scratch.ts'
import { startWorker } from './worker.ts'

/** How far apart the two begin at most, in milliseconds. */
const apart = 40

/** One in so many times the first of the two is killed meanwhile; the other must get its turn. */
const everyFewKills = 4

/** Lets two processes import into one store at the same time. The control has no lock. */
export function runTwoImporters(options: FaultOptions): Promise<FaultOutcome> {
  const { seed, control = false } = options
  return withScratch('memory', async (root) => {
    const store = join(root, 'store')
    await mkdir(store)
    const chance = chanceFrom(seed)
    const packs = await makePacks(root, 'large', chance)
    const start = () => startWorker(store, packs, { spoil: control ? 'unlocked' : undefined, slow: true })
    const tally = startTally(options)
    let [first, second] = [start(), start()]
    while (!tally.done()) {
      await Promise.all([first.ready, second.ready])
      const before = await activeVersion(store)
      const [one, other] = [chance.pick(packs), chance.pick(packs)]
      const firstEnds = first.import(one.path)
      await setTimeout(chance.below(apart))
      const secondEnds = second.import(other.path)
      const kills = tally.tried() % everyFewKills === everyFewKills - 1
      if (kills) {
        await setTimeout(chance.below(apart))
        await first.kill()
        first = start()
      }
      const ends = (await Promise.all([...(kills ? [] : [firstEnds]), secondEnds])).map(({ how }) => how)
      const wrong = ends.filter((how) => !['activated', 'already-active'].includes(how))
      const may = [before, one.version, other.version]
      const found = [...wrong.map((how) => `one ended with ${how}`), ...(await faultsAfter(store, one, may))]
      tally.add(`${kills ? 'one killed' : 'both'}, ${one === other ? 'the same package' : 'two packages'}`, found)
    }
    await Promise.all([first.kill(), second.kill()])
    return tally.outcome()
  })
}
