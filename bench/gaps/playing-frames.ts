import type { Page } from '@playwright/test'
import type { Planted } from '../../e2e/stage/planted-flashes.ts'

export type Frames = { readonly frames: number; readonly dropped: number }

/** What the videos of a page showed and dropped up to a look at them, since the look before; in milliseconds since 1970. */
export type Looked = Frames & { readonly at: number }

/** How often the page is asked: what a video showed since the last time before its end is not counted. */
const every = 40

/** Counts the frames that all videos of a page show and drop from now on, whichever elements show them. */
export async function countFrames(page: Page): Promise<() => Promise<readonly Looked[]>> {
  const counter = await page.evaluateHandle((every) => {
    const looks: { at: number; frames: number; dropped: number }[] = []
    const last = new WeakMap<HTMLVideoElement, { source: string; frames: number; dropped: number }>()
    const look = (): void => {
      const looked = { at: Date.now(), frames: 0, dropped: 0 }
      for (const video of document.querySelectorAll('video')) {
        const { totalVideoFrames: frames, droppedVideoFrames: dropped } = video.getVideoPlaybackQuality()
        const before = last.get(video)
        const isNew = !before || before.source !== video.currentSrc || frames < before.frames
        looked.frames += frames - (isNew ? 0 : before.frames)
        looked.dropped += dropped - (isNew ? 0 : before.dropped)
        last.set(video, { source: video.currentSrc, frames, dropped })
      }
      if (looked.frames > 0) looks.push(looked)
    }
    const timer = setInterval(look, every)
    return {
      stop: () => {
        clearInterval(timer)
        return looks
      },
    }
  }, every)
  return () => counter.evaluate(({ stop }) => stop())
}

/** A flash covers the whole page: drawing it, and what it covered again, is the bench's doing for so many milliseconds. */
const flashTakes = 250

/** Frames that were counted at any time, and while no flash was planted. */
export function apartFromFlashes(
  looks: readonly Looked[],
  planted: readonly Planted[],
): { readonly all: Frames; readonly undisturbed: Frames } {
  const sumOf = (some: readonly Looked[]): Frames => ({
    frames: some.reduce((sum, { frames }) => sum + frames, 0),
    dropped: some.reduce((sum, { dropped }) => sum + dropped, 0),
  })
  const isDisturbed = ({ at }: Looked): boolean =>
    planted.some(({ from, until }) => at >= from - every && at <= until + flashTakes)
  return { all: sumOf(looks), undisturbed: sumOf(looks.filter((look) => !isDisturbed(look))) }
}
