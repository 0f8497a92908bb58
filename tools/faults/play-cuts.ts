import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openPlayFiles } from '../../src/main/reports/plays/play-files.node.ts'
import { chanceFrom } from '../fuzz/random.ts'
import { type FaultOptions, type FaultOutcome, startTally } from './fault-run.ts'
import { makeImage, mountImage } from './mounts.ts'
import { keepSyncing } from './power-cuts.ts'
import { withScratch } from './scratch.ts'

const worker = join(import.meta.dirname, 'play-log-worker.ts')
const lostAtMost = 5_000
const [imageMegabytes, longest] = [32, 400]

/** What a power cut left of the log of a player that had come as far as `reached`. */
function faultsIn(directory: string, reached: number): readonly string[] {
  const { open, lost, broken } = openPlayFiles(directory, new Date())
  if (broken) return ['the day is not as it was written']
  const ends = [...(open?.plays ?? []), ...(lost ? [lost] : [])].map(
    ({ at, milliseconds }) => Date.parse(at) + milliseconds,
  )
  const missing = reached - Math.max(0, ...ends)
  return missing > lostAtMost ? [`the last ${missing} ms are lost`] : []
}

/** Resolves when it said so many times how far it came; then, and later, how far that is. */
async function cameSoFar(child: ChildProcess, times: number): Promise<() => number> {
  let said = ''
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (part) => {
      said += part
      if (said.split('\n').length > times) resolve()
    })
    child.on('exit', () => resolve())
  })
  return () => Number(said.split('\n').slice(0, -1).at(-1) ?? 0)
}

/** Cuts the power of the disk while a process keeps a play log there. The control syncs nothing. */
export function runPlayCuts(options: FaultOptions): Promise<FaultOutcome> {
  const { seed, control = false } = options
  return withScratch('memory', async (root) => {
    const [image, folder] = [join(root, 'disk'), join(root, 'data')]
    const chance = chanceFrom(seed)
    await makeImage('ext4', image, imageMegabytes)
    const tally = startTally(options)
    const mount = () => mountImage('ext4', image, folder, ['noauto_da_alloc'])
    let mounted = await mount()
    try {
      while (!tally.done()) {
        const directory = join(folder, `${tally.tried()}`)
        await mkdir(directory)
        const others = new AbortController()
        const syncing = keepSyncing(join(folder, 'others'), others.signal)
        const child = spawn(process.execPath, [worker, directory, ...(control ? ['unsynced'] : [])], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        const gone = once(child, 'exit')
        const reached = await cameSoFar(child, 30 + chance.below(longest))
        await mounted.pull()
        child.kill('SIGKILL')
        await gone
        others.abort()
        await syncing
        await mounted.unmount()
        mounted = await mount()
        tally.add('playing', faultsIn(directory, reached()))
      }
    } finally {
      await mounted.unmount()
    }
    return tally.outcome()
  })
}
