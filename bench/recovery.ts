import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { quickShop } from '../e2e/fixtures/quick-shop.ts'
import { type Bench, type Figure, milliseconds } from './measuring/figure.ts'
import { runAlone } from './measuring/run.ts'
import { tapScreen } from './measuring/screen-tap.ts'
import { summarize } from './measuring/statistics.ts'
import { openVirtualScreen } from './measuring/virtual-screen.ts'
import { movingShop } from './recovery/moving-shop.ts'
import { type Standstill, standstill } from './recovery/standstill.ts'
import { startWatchedPlayer, type Victim } from './recovery/watched-player.ts'

/** Short, so that the figures hold little of the loop itself. */
const itemSeconds = 1
/** As for the gaps: Chromium's window is a pixel smaller each way. */
const screen = { width: 1921, height: 1081 } as const
/** How long the screen is looked at before a kill and after it: longer than the stage waits for a film that stands still. */
const lookedAt = { before: 5_000, after: 30_000 } as const

/** Kills one of the player's processes, and measures until the next item is on the screen. */
async function recover(victim: Victim, content: string): Promise<number> {
  const player = await startWatchedPlayer(content)
  try {
    await player.itemAfter(0)
    // Two items more: the player is no longer starting.
    await player.itemAfter(Date.now() + itemSeconds * 1_000)
    const { at, main } = await player.kill(victim)
    return (await player.itemAfter(at, (now) => victim !== 'main' || now !== main)) - at
  } finally {
    await player.close()
  }
}

/** The same of the graphics process: the page lives and reports on, so the screen is looked at from outside. */
async function recoverGraphics(display: string, content: string): Promise<Standstill> {
  const player = await startWatchedPlayer(content, { DISPLAY: display })
  try {
    await player.itemAfter(0)
    // Until what Chromium itself says of the full screen is gone.
    await setTimeout(8_000)
    const tap = tapScreen(display, screen)
    await setTimeout(lookedAt.before)
    const { at } = await player.kill('graphics')
    await setTimeout(lookedAt.after)
    return standstill((await tap.stop()).stretches, at)
  } finally {
    await player.close()
  }
}

async function graphicsFigures(rounds: number): Promise<Figure[]> {
  const content = await movingShop()
  const virtual = await openVirtualScreen(screen)
  const seen: Standstill[] = []
  try {
    for (let round = 0; round < rounds; round += 1) seen.push(await recoverGraphics(virtual.display, content))
  } finally {
    await virtual.close()
    await rm(content, { recursive: true, force: true })
  }
  return [
    row(
      'graphics process killed → a film moves again',
      seen.map(({ after }) => after),
    ),
    row(
      '… the longest that it stood still in the five seconds before',
      seen.map(({ before }) => before),
    ),
  ]
}

/** Of those that came back; how many never did stands beside it. */
function row(what: string, lengths: readonly (number | null)[]): Figure {
  const came = lengths.filter((length) => length !== null)
  const never = lengths.length - came.length
  const told = never > 0 ? `${lengths.length}, of which ${never} never` : `${lengths.length}`
  if (came.length === 0) return { what, seen: `(${told})` }
  const { p50, p95 } = summarize(came)
  return { what, seen: `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)} (${told})` }
}

export const recovery: Bench = {
  name: 'recovery',
  method: `The player runs under \`askfirst watch\`, nothing else attached. Its page's renderer processes, its main process or its graphics process are killed (-9), each time of a fresh player. With the first two a loop of items of ${itemSeconds} s plays, and measured is the time from the kill until the page reported another item as presented. An item that is shown once more after the kill does not count as another, so up to one item's length of the renderer's figure is the loop itself. When the graphics process goes, the page lives and reports on: then a film that changes colour with each of its 30 frames a second is on, on a virtual X screen, and ffmpeg looks at the middle of it from outside 240 times a second; measured is the time from the kill until it moves again as before: until a second follows in which it never stands still for longer than it had in the five seconds before the kill. A film that still stands after ${lookedAt.after / 1_000} s is told as never, beside the figures of the others.`,
  async measure({ quick }) {
    const rounds = quick ? 1 : 20
    const shop = await quickShop(itemSeconds)
    const figures: Figure[] = []
    try {
      for (const [victim, what] of [
        ['page', 'renderer killed → next item presented'],
        ['main', 'main killed → next item presented'],
      ] as const) {
        const lengths: number[] = []
        for (let round = 0; round < rounds; round += 1) lengths.push(await recover(victim, shop.folder))
        figures.push(row(what, lengths))
      }
    } finally {
      await rm(shop.folder, { recursive: true, force: true })
    }
    return [...figures, ...(await graphicsFigures(rounds))]
  },
}

if (import.meta.main) await runAlone(recovery)
