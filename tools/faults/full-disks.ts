import { mkdir, open, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chanceFrom } from '../fuzz/random.ts'
import { type FaultOptions, type FaultOutcome, startTally } from './fault-run.ts'
import { activeVersion, faultsAfter, missingBytes } from './look-at-store.ts'
import { mountMemory } from './mounts.ts'
import { largestOf, makePacks } from './packs.ts'
import { withScratch } from './scratch.ts'
import { startWorker } from './worker.ts'

/** Room for three packages and what an import wants to leave free; and for few files, so that names run out as well. */
const diskOptions = 'size=90m,nr_inodes=400'

/** The manifest, the pointer and the folders need some room too. */
const besides = { bytes: 96 * 1024, files: 24 }

/** One in so many runs out of names instead of bytes. */
const everyFewFiles = 4

/** Fills a disk until so many bytes are left on it. */
async function leaveBytes(folder: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const file = await open(join(folder, 'ballast'), 'w')
  const piece = Buffer.alloc(1024 ** 2)
  for (let more = bavail * bsize - left; more > 0; more -= piece.length)
    await file.write(piece, 0, Math.min(piece.length, more))
  await file.close()
}

/** Fills a disk until so many files can be made on it. */
async function leaveFiles(folder: string, left: number): Promise<void> {
  const { ffree } = await statfs(folder)
  const ballast = join(folder, 'ballast')
  await mkdir(ballast)
  for (let more = ffree - left - 1; more > 0; more--) await writeFile(join(ballast, `${more}`), '')
}

/**
 * Lets the disk be full from points on that are spread evenly over an import, and makes room again. The control throws away what
 * an import that ended early has copied.
 */
export function runFullDisks(options: FaultOptions): Promise<FaultOutcome> {
  const { seed, times, control = false } = options
  return withScratch('memory', async (root) => {
    const disk = join(root, 'disk')
    const store = join(disk, 'content')
    const chance = chanceFrom(seed)
    const packs = await makePacks(root, 'large', chance)
    const mounted = await mountMemory(disk, diskOptions)
    const worker = startWorker(store, [], { hopeful: true, spoil: control ? 'forgetful' : undefined })
    const tally = startTally(options)
    try {
      await mkdir(store)
      await worker.ready
      for (const { path } of packs) await worker.import(path)
      while (!tally.done()) {
        const active = await activeVersion(store)
        const pack = packs[active % packs.length] ?? chance.pick(packs)
        const missing = await missingBytes(store, pack)
        const files = tally.tried() % everyFewFiles === everyFewFiles - 1
        const share = tally.tried() / Math.max(1, times - 1)
        await (files
          ? leaveFiles(disk, Math.floor(share * (pack.assets.length + besides.files)))
          : leaveBytes(disk, Math.floor(share * (missing + besides.bytes))))
        const { how, bytes } = await worker.import(pack.path)
        await rm(join(disk, 'ballast'), { recursive: true })
        const kept = missing - (await missingBytes(store, pack))
        const wrong = ['activated', 'no-space'].includes(how) ? [] : [`it ended with ${how}`]
        if (kept < bytes - 2 * largestOf(pack)) wrong.push(`${kept} of ${bytes} bytes were kept`)
        const found = await faultsAfter(store, pack, how === 'activated' ? [pack.version] : [active])
        tally.add(`${files ? 'files' : 'bytes'} ${how}`, [...wrong, ...found])
      }
    } finally {
      await worker.kill()
      await mounted.unmount()
    }
    return tally.outcome()
  })
}
