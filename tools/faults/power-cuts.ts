import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chanceFrom } from '../fuzz/random.ts'
import { type FaultOptions, type FaultOutcome, startTally } from './fault-run.ts'
import { activeVersion, faultsAfter } from './look-at-store.ts'
import { someMoment } from './moment.ts'
import { makeImage, mountImage } from './mounts.ts'
import { makePacks } from './packs.ts'
import { withScratch } from './scratch.ts'
import { startWorker } from './worker.ts'

const [imageMegabytes, longest] = [160, 250]

/** What a file system may do with what was not synced; without `auto_da_alloc` it does nobody a favour. */
const mountOptions = ['data=ordered', 'data=writeback'].map((data) => [data, 'noauto_da_alloc'])

/**
 * Others write on the same disk, and sync what they write. That commits the journal: names of files whose bytes are
 * nowhere yet are then on the disk, which is where a store that syncs too little is found.
 */
export async function keepSyncing(file: string, signal: AbortSignal): Promise<void> {
  try {
    const handle = await open(file, 'w')
    try {
      while (!signal.aborted) {
        await handle.write('x')
        await handle.sync()
        await setTimeout(2)
      }
    } finally {
      await handle.close()
    }
  } catch {
    // Its disk is gone.
  }
}

/** Cuts the power of the data folder's disk while a process works on the store. The control syncs nothing. */
export function runPowerCuts(options: FaultOptions): Promise<FaultOutcome> {
  const { seed, control = false } = options
  return withScratch('memory', async (root) => {
    const [image, folder] = [join(root, 'disk'), join(root, 'data')]
    const store = join(folder, 'content')
    const chance = chanceFrom(seed)
    const packs = await makePacks(root, 'small', chance)
    await makeImage('ext4', image, imageMegabytes)
    const start = () => startWorker(store, packs, { spoil: control ? 'unsynced' : undefined })
    const tally = startTally(options)
    let next = start()
    let mounted = await mountImage('ext4', image, folder)
    try {
      await mkdir(store)
      while (!tally.done()) {
        const worker = next
        await worker.ready
        const before = await activeVersion(store)
        const others = new AbortController()
        const syncing = keepSyncing(join(folder, 'others'), others.signal)
        next = start()
        await someMoment(worker, seed + tally.tried(), chance, longest)
        const failed = worker.failed()
        await mounted.pull()
        await worker.kill()
        others.abort()
        await syncing
        await mounted.unmount()
        mounted = await mountImage('ext4', image, folder, chance.pick(mountOptions))
        const doing = worker.doing()
        const pack = packs.find(({ path }) => path === doing?.path) ?? chance.pick(packs)
        const found = failed === undefined ? await faultsAfter(store, pack, doing?.may ?? [before]) : [failed]
        tally.add(doing?.work ?? 'opening', found)
      }
      await next.kill()
    } finally {
      await mounted.unmount()
      await rm(image)
    }
    return tally.outcome()
  })
}
