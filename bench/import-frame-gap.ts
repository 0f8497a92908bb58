import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { type RunningPlayer, shopDisplay, startPlayer } from '../e2e/fixtures/player.ts'
import { atMost, type Bench, type Figure, megabytes, milliseconds, percent, times } from './measuring/figure.ts'
import { frameGaps } from './measuring/frame-gaps.ts'
import { makeLargePackage } from './measuring/large-package.ts'
import { peakMemory, processorSeconds } from './measuring/process-cost.ts'
import { runAlone } from './measuring/run.ts'
import { summarize } from './measuring/statistics.ts'

const assetBytes = 10 * 1024 ** 2

/** How long frames are watched at a time: an import that ends meanwhile does not count that time. */
const lookMilliseconds = 1_000

type Watched = { readonly gaps: readonly number[]; readonly core: number; readonly memory: number }

async function importBegins(player: RunningPlayer): Promise<number> {
  for (let left = 600; left > 0; left--) {
    const [pid] = await player.importProcesses()
    if (pid !== undefined) return pid
    await setTimeout(50)
  }
  throw new Error('no import began')
}

/** Gaps between frames for as long as the import process is there. */
async function gapsDuringImport(player: RunningPlayer, page: Page): Promise<Watched> {
  const pid = await importBegins(player)
  const [began, before] = [performance.now(), processorSeconds(pid)]
  const gaps: number[] = []
  let [core, memory] = [0, 0]
  for (;;) {
    const seen = await frameGaps(page, lookMilliseconds)
    const [running] = await player.importProcesses()
    if (running !== pid) return { gaps, core, memory }
    gaps.push(...seen)
    core = (processorSeconds(pid) - before) / ((performance.now() - began) / 1000)
    memory = peakMemory(pid)
  }
}

/** A package whose last file is not what it was: it is copied almost whole, and then refused, so that the same loop plays on. */
async function makeRefusedPackage(folder: string, count: number): Promise<void> {
  await makeLargePackage(folder, count, assetBytes)
  const last = await open(join(folder, 'assets', `picture-${count - 1}.webp`), 'r+')
  await last.write('another end', assetBytes - 16)
  await last.close()
}

export const importFrameGap: Bench = {
  name: 'import-frame-gap',
  method:
    "Gaps between the animation frames of the player's page, 1920 × 1080, over the demo's loop, and over the same loop while the import process takes in a package of pictures of 10 MB each from a watched folder on the same disk; the two alternate. The package is refused at its last file, so that the same loop plays on.",
  async measure({ quick }) {
    const [rounds, count, length] = quick ? [1, 40, 8_000] : [3, 100, 20_000]
    const folder = await mkdtemp(join(tmpdir(), 'askfirst-bench-gap-'))
    const inbox = join(folder, 'inbox')
    await mkdir(inbox)
    const alone: number[] = []
    const importing: Watched[] = []
    const player = await startPlayer({ display: shopDisplay, words: ['--inbox', inbox, '--allow-unsigned'] })
    try {
      const page = await player.page()
      await player.statusWhen(({ playing }) => 'item' in playing && playing.item !== null)
      for (let round = 0; round < rounds; round += 1) {
        await makeRefusedPackage(join(folder, 'made'), count)
        alone.push(...(await frameGaps(page, length)))
        await rename(join(folder, 'made'), join(inbox, `package-${round}`))
        importing.push(await gapsDuringImport(player, page))
        await rm(join(player.dataDirectory, 'content/objects'), { recursive: true })
        await rm(join(inbox, 'refused'), { recursive: true, force: true })
      }
    } finally {
      await player.close()
      await rm(folder, { recursive: true, force: true })
    }
    return figuresOf(alone, importing)
  },
}

function figuresOf(alone: readonly number[], importing: readonly Watched[]): Figure[] {
  const [without, within] = [summarize(alone), summarize(importing.flatMap(({ gaps }) => gaps))]
  const seen = ({ p50, p95, max, count }: typeof without): string =>
    `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}, max ${milliseconds(max)} (${count})`
  const ratio = within.p95 / without.p95
  const core = summarize(importing.map((watched) => watched.core)).p50
  const memory = Math.max(...importing.map((watched) => watched.memory))
  return [
    { what: 'frame gaps without an import', seen: seen(without) },
    { what: 'frame gaps during an import', seen: seen(within) },
    { what: 'ratio of the p95', seen: times(ratio), goal: atMost(ratio, 1.2, '1.2 ×') },
    { what: 'import process meanwhile', seen: `${percent(core)} of a core, ${megabytes(memory)} at most` },
  ]
}

if (import.meta.main) await runAlone(importFrameGap)
