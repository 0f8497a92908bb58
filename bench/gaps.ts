import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { type RunningPlayer, shopDisplay, startPlayer } from '../e2e/fixtures/player.ts'
import { beneath, black, type Colour } from '../e2e/stage/colours.ts'
import { plantFlashes } from '../e2e/stage/planted-flashes.ts'
import { type Engine, findEngine } from '../tools/setup/engine.ts'
import { figuresOf, type PlayerSeen, type SlideshowSeen } from './gaps/figures.ts'
import { follow } from './gaps/follow.ts'
import { gapItems, goneColours, makeGapMedia, writeGapPackage } from './gaps/media.ts'
import { tellApart } from './gaps/own-faults.ts'
import { apartFromFlashes, countFrames } from './gaps/playing-frames.ts'
import { type Change, playSlideshow } from './gaps/slideshow.ts'
import type { Bench } from './measuring/figure.ts'
import { runAlone } from './measuring/run.ts'
import { tapScreen } from './measuring/screen-tap.ts'
import { openVirtualScreen } from './measuring/virtual-screen.ts'

/**
 * A window of 1920 × 1080: without a window manager Chromium makes one that would fill the screen a pixel smaller, and then
 * every video is scaled, which costs most of a frame's time where it is done in software.
 */
const screen = { width: 1921, height: 1081 } as const
const averageLength = gapItems.reduce((sum, { length }) => sum + length, 0) / gapItems.length

/** Black, the page beneath, and items from before: what a broken swap would show. */
function flashColours(count: number): readonly Colour[] {
  const [one = black, other = black] = goneColours
  return Array.from({ length: count }, (_, index) => [black, one, beneath, other][index % 4] ?? black)
}

/** Waits until so many items were presented, as status.json tells. */
async function itemsPresented(player: RunningPlayer, count: number): Promise<void> {
  let [seen, since] = [0, '']
  const until = performance.now() + count * averageLength * 2 + 60_000
  while (seen < count) {
    if (performance.now() > until) throw new Error(`only ${seen} of ${count} items came`)
    const playing = (await player.status().catch(() => undefined))?.playing
    if (playing && 'since' in playing && playing.since !== since) {
      seen += 1
      since = playing.since
    }
    await setTimeout(250)
  }
}

async function playerOn(display: string, count: number): Promise<PlayerSeen> {
  const content = await writeGapPackage()
  const player = await startPlayer({ display: shopDisplay, content, environment: { DISPLAY: display } })
  try {
    const page = await player.page()
    await player.statusWhen(({ playing }) => 'item' in playing && playing.item !== null)
    // Until what Chromium itself says of the full screen is gone.
    await setTimeout(8_000)
    const tap = tapScreen(display, screen)
    const framesUntilNow = await countFrames(page)
    const colours = flashColours(Math.max(12, Math.ceil(count * 0.066)))
    const pause = (count * averageLength) / colours.length - 120
    const planting = plantFlashes(page, colours, { least: pause * 0.4, most: pause * 1.4 })
    await itemsPresented(player, count + 1)
    const planted = await planting
    const frames = apartFromFlashes(await framesUntilNow(), planted)
    const tapped = await tap.stop()
    const { swaps, faults, jumps } = follow(tapped.stretches, gapItems)
    return { swaps, jumps, frames, tapped, planted: planted.length, ...tellApart(faults, planted, colours) }
  } finally {
    await player.close()
    await rm(content, { recursive: true, force: true })
  }
}

/** One video element that plays the videos, while the screen is looked at as it is for the player, or while nobody looks. */
async function bareVideoOn(
  engine: Engine,
  display: string,
  plays: number,
  isLookedAt: boolean,
): Promise<readonly Change[]> {
  const tap = isLookedAt ? tapScreen(display, screen) : null
  const videos = gapItems.filter(({ kind }) => kind === 'video')
  const changes = await playSlideshow({ engine, display, screen }, videos, plays + 1)
  await tap?.stop()
  return changes
}

async function slideshowOn(engine: Engine, display: string, count: number): Promise<SlideshowSeen> {
  const tap = tapScreen(display, screen)
  const changes = await playSlideshow({ engine, display, screen }, gapItems, count + 1)
  const { stretches } = await tap.stop()
  return { changes, ...follow(stretches, gapItems) }
}

export const gaps: Bench = {
  name: 'gaps',
  method:
    'The player plays a package of 12 test items in a window of 1920 × 1080 on a virtual X screen that is a pixel larger each way (one that would fill the screen becomes smaller, and each video in it is scaled): pictures, videos with 30 and 60 frames a second in 1080p, pages; 1.0 or 1.2 s each, so that each is prepared in little more than a second; nine come as a cut, in every way from one kind to another, the others as crossfade or slide. Every item shows a field of its own colour in the middle, over a moving picture. From outside, ffmpeg looks at 160 × 90 pixels in the middle of the screen 240 times a second, four times a frame. Each point that it sees must be of the item that is on, of the next one, or, while a crossfade or slide moves, a mixture of these two; anything else counts as black (near black), stale (another item) or other. One-frame flashes of black, of the page beneath and of items that are not there are planted in the page in the same run: a run in which fewer than 58 in 60 were seen proves nothing. Lateness: from when an item should have been followed (its first frame and its length) to the first frame of the next one on the screen; counted between cuts. The usual slideshow plays the same items on the same screen in the same Chromium: one `<img>`, one `<video>`, one `<iframe>`, whose `src` is set when the next item is due; its lateness counts from there. Bare video: one `<video>` that plays the same videos, and nothing else, looked at just as often; and again with nobody looking. Dropped frames are what `getVideoPlaybackQuality` tells; those within a quarter of a second of a planted flash, which draws the whole page twice, are told apart.',
  async measure({ quick, transitions }) {
    const count = transitions ?? (quick ? 60 : 1_000)
    const engine = await findEngine()
    await makeGapMedia()
    const virtual = await openVirtualScreen(screen)
    try {
      const player = await playerOn(virtual.display, count)
      const slideshow = await slideshowOn(engine, virtual.display, Math.max(24, Math.round(count / 5)))
      const plays = Math.max(12, Math.round(count / 10))
      const lookedAt = await bareVideoOn(engine, virtual.display, plays, true)
      const unseen = await bareVideoOn(engine, virtual.display, plays, false)
      return figuresOf(player, slideshow, { lookedAt, unseen })
    } finally {
      await virtual.close()
    }
  },
}

if (import.meta.main) await runAlone(gaps)
